/** The API's contract. It is an ES module, and TypeScript does not let a CommonJS file import only types from one. */
export * from '@township/client/contract';
