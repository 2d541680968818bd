declare module '*.md?raw' {
  const text: string;
  export default text;
}

interface ImportMeta {
  /** Vite's: the files that match, by their paths. */
  glob(
    pattern: string,
    options: { eager: true; query: string; import: string },
  ): Record<string, string>;
}
