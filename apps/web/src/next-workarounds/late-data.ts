import { createHash } from 'node:crypto';

/** `/late/<version><address of the document>` */
const ADDRESS = /^\/late\/([\w-]{16})(\/.*)$/;
/** What is no document that is kept, and has rules of its own at the door. */
const OTHER = /^\/(?:_|late\/|api\/|site\/|uploads\/|preview\/|search\b|correction\b)/;
/** As an address stands in an attribute without being escaped. */
const PLAIN = /^\/[\w\-./~%?=&+,:]*$/;
/** As Next writes them: `<` is escaped in the text. */
const DATA = /<script>([^<]*self\.__next_f[^<]*)<\/script>/g;
const LATE = '<script type="text/late"';

export interface DataRequest {
  version: string;
  /** Path and query of the document that it belongs to. */
  document: string;
}

/** What data is asked for by this address; null when it is none. */
export function readDataAddress(url = ''): DataRequest | null {
  const [, version, document] = ADDRESS.exec(url) ?? [];
  return version && document && !OTHER.test(document) ? { version, document } : null;
}

const dataIn = (html: string) => [...html.matchAll(DATA)].map(([, script]) => script).join(';\n');
const versionOf = (data: string) =>
  createHash('sha256').update(data).digest('base64url').slice(0, 16);

/** A document's data alone, as a script; null when it is not of that version any more. */
export function dataOf(html: string, version: string): string | null {
  const data = dataIn(html);
  return versionOf(data) === version ? data : null;
}

/**
 * The document with its data left out: where the scripts stand that are loaded late, the first of them brings it.
 *
 * @param url path and query by which the document was asked for
 */
export function withoutData(html: string, url: string): string {
  const data = dataIn(html);
  const first = html.indexOf(LATE);
  if (data === '' || first === -1 || !PLAIN.test(url) || OTHER.test(url)) return html;
  const tag = `${LATE} src="/late/${versionOf(data)}${url}"></script>`;
  return (html.slice(0, first) + tag + html.slice(first)).replace(DATA, '');
}
