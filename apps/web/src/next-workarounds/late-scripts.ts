import { Server, type IncomingMessage, type ServerResponse } from 'node:http';
import { StringDecoder } from 'node:string_decoder';
import { constants } from 'node:zlib';
import compression from 'compression';
import { dataOf, readDataAddress, withoutData, type DataRequest } from './late-data';

/** A tenth smaller than the library's own choice, in the same time. */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 5 };

/** As React writes them, and no text of a page can stand: there `<` is escaped. */
const SCRIPT = /<script src="(\/_next\/[^"]+)" async="">/g;
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;

/** The same document, whose scripts are not loaded until src/features/late-scripts asks for them. */
export const withLateScripts = (html: string): string =>
  html.replace(PRELOAD, '').replace(SCRIPT, '<script type="text/late" src="$1">');

/** Cuts text into what holds whole tags, and the rest. */
function cutAtTag(text: string): [whole: string, rest: string] {
  const last = text.lastIndexOf('<');
  return last === -1 || text.includes('>', last)
    ? [text, '']
    : [text.slice(0, last), text.slice(last)];
}

/**
 * Next has every page load all of its scripts at once, which is what a phone then does in place of showing the page, and has no
 * setting for it. Here the tags are rewritten on their way out; and from pages that are kept, which are the same for everybody, the data
 * that scripts alone need is taken out, which is half of a page, and sent to who asks for it. Next's own compression
 * would stand in between; so the same library does it after this.
 */
export function postponeScripts(): void {
  const compress = compression({ brotli: { params: BROTLI } });
  const { emit } = Server.prototype;
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
    if (event === 'request') {
      const [request, response] = args as [IncomingMessage, ServerResponse];
      compress(request as never, response as never, () => {});
      rewriteDocument(request, response);
    }
    return Reflect.apply(emit, this, [event, ...args]) as boolean;
  };
}

function rewriteDocument(request: IncomingMessage, response: ServerResponse): void {
  const { write, end } = response;
  const decoder = new StringDecoder('utf8');
  const asked = request.method === 'GET' ? readDataAddress(request.url) : null;
  if (asked) request.url = asked.document;
  const url = request.url ?? '';
  let rest = '';

  const isDocument = () => String(response.getHeader('content-type')).startsWith('text/html');
  /** Made once for everybody, and sent in one piece. */
  const isKept = () => response.statusCode === 200 && response.hasHeader('x-nextjs-cache');

  /** Who holds a page that has changed since gets none: it would not fit. */
  function data(html: string, { version }: DataRequest): string {
    const found = isKept() ? dataOf(html, version) : null;
    if (found === null && response.statusCode === 200) response.statusCode = 404;
    response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
    return found ?? '';
  }

  const rewritten = (chunk: unknown, isLast: boolean): string => {
    if (!response.headersSent) response.removeHeader('content-length');
    const text = typeof chunk === 'string' ? chunk : decoder.write((chunk ?? '') as Buffer);
    if (asked || isKept()) {
      rest += text;
      if (!isLast) return '';
      return asked ? data(rest, asked) : withoutData(withLateScripts(rest), url);
    }
    const [whole, left] = isLast ? [rest + text, ''] : cutAtTag(rest + text);
    rest = left;
    return withLateScripts(whole);
  };

  response.write = function (this: ServerResponse, chunk: unknown, ...more: unknown[]) {
    if (!isDocument()) return Reflect.apply(write, this, [chunk, ...more]) as boolean;
    const text = rewritten(chunk, false);
    return text === '' || (Reflect.apply(write, this, [text, ...more]) as boolean);
  } as typeof response.write;
  response.end = function (this: ServerResponse, ...args: unknown[]) {
    const chunk = typeof args[0] === 'function' ? undefined : args[0];
    const more = args.slice(chunk === undefined && typeof args[0] === 'function' ? 0 : 1);
    const all = isDocument() ? [rewritten(chunk, true), ...more] : args;
    return Reflect.apply(end, this, all) as ServerResponse;
  } as typeof response.end;
}
