/** The package's own types are those of its ES module; what is loaded here is its CommonJS twin. */
declare module 'opencc-js/t2cn' {
  export function Converter(locales: { from: 't'; to: 'cn' }): (text: string) => string;
}
