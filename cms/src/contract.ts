/** The API's contract. It is an ES module, of which TypeScript lets a CommonJS file import no types alone. */
export * from '@township/client/contract';
