import type { ToldUse } from '@township/rules/file-uses';
import { changeNextNotification } from '../notifications';
import { confirmUses } from './confirm';
import type { Change } from './UsesList';

/** What a request to the media library would take away from where it is used. */
interface Asked {
  change: Change;
  fileIds: number[];
  folderIds: number[];
}

/**
 * Before files are deleted or replaced, staff see where they are used, and decide. The library's own dialogs
 * cannot be extended; at `fetch` it works for all of them, including the picker's.
 */
export function askBeforeFilesGo(): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const asked = readRequest(input, init);
    const uses = asked ? await usesOf(send, asked, init) : [];
    if (!asked || uses.length === 0) return send(input, init);
    if (!(await confirmUses(asked.change, uses))) return cancelled(asked.change);
    const url = new URL(String(input), window.location.href);
    url.searchParams.set('confirm', 'true');
    return send(url, init);
  };
}

function readRequest(input: RequestInfo | URL, init: RequestInit | undefined): Asked | null {
  if (input instanceof Request || !init) return null;
  const { pathname, searchParams } = new URL(String(input), window.location.href);
  const { method, body } = init;
  const deleted = /\/upload\/files\/(\d+)$/.exec(pathname)?.[1];
  if (method === 'DELETE' && deleted) {
    return { change: 'delete', fileIds: [Number(deleted)], folderIds: [] };
  }
  if (method !== 'POST') return null;
  if (pathname.endsWith('/upload/actions/bulk-delete') && typeof body === 'string') {
    const { fileIds = [], folderIds = [] } = JSON.parse(body) as Partial<Asked>;
    return { change: 'delete', fileIds, folderIds };
  }
  // By the library's page, or by the picker's dialog, which sends a new name or description there too.
  const replaced =
    /\/upload\/files\/(\d+)\/replace$/.exec(pathname)?.[1] ??
    (pathname.endsWith('/upload') ? searchParams.get('id') : null);
  return replaced && body instanceof FormData && body.has('files')
    ? { change: 'replace', fileIds: [Number(replaced)], folderIds: [] }
    : null;
}

/**
 * Empty when the CMS does not answer: the request then goes ahead, and the CMS itself refuses to delete what
 * is in use.
 */
async function usesOf(
  send: typeof window.fetch,
  { fileIds, folderIds }: Asked,
  init: RequestInit | undefined,
): Promise<ToldUse[]> {
  const headers = new Headers(init?.headers);
  headers.set('Content-Type', 'application/json');
  try {
    const answer = await send('/portal/file-uses', {
      method: 'POST',
      headers,
      body: JSON.stringify({ fileIds, folderIds }),
    });
    return answer.ok ? ((await answer.json()) as { data: ToldUse[] }).data : [];
  } catch {
    return [];
  }
}

/** In the shape of the CMS's own refusals; the library tells of some in words of its own. */
function cancelled(change: Change): Response {
  const message = change === 'delete' ? '已取消，没有删除' : '已取消，没有替换';
  changeNextNotification('danger', () => ({ type: 'info', message }));
  const error = { status: 409, name: 'ConflictError', message, details: {} };
  return Response.json({ data: null, error }, { status: 409 });
}
