import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { onChanges, readChanges, type ChangePage, type LoggedChange } from '../changes';
import { isStopping } from '../lifecycle';
import type { Context, PublicRoute } from '../public-api';
import { ARTICLE, removalOf } from '../withdrawal';
import { registerDigests } from './digests';
import { parseChangesQuery, type ChangesRequest } from './request';

export { digestsRoute } from './digests';

/** What another process wrote is found by looking, where no Redis tells of it. */
const LOOK_EVERY_MS = 1_000;
/** Who comes when so many wait is answered at once. */
const MOST_WAITING = 500;

/** `/api/changes`, as the public API's guard checks it. */
export const changesRoute: PublicRoute = {
  route: 'changes',
  check: (query) => void parseChangesQuery(query),
};

/** `GET /api/changes?cursor=&limit=&wait=`: what has changed behind a cursor, for who keeps a copy; see docs/guides/api.md. */
export function registerChangesApi({ strapi }: { strapi: Core.Strapi }): void {
  registerDigests({ strapi });
  const waiting = new Set<() => void>();
  onChanges(strapi, () => waiting.forEach((wake) => wake()));

  /** Resolves after a commit, when the reader has gone, or after a while. */
  async function change(gone: AbortSignal): Promise<void> {
    const ended = new AbortController();
    const end = () => ended.abort();
    waiting.add(end);
    gone.addEventListener('abort', end, { once: true });
    await pause(LOOK_EVERY_MS, null, { signal: ended.signal }).catch(() => {});
    waiting.delete(end);
    gone.removeEventListener('abort', end);
  }

  async function follow(request: ChangesRequest, gone: AbortSignal): Promise<ChangePage> {
    const until = performance.now() + request.waitMs;
    for (;;) {
      const page = await readChanges(strapi, request.cursor, request.limit);
      const hasCome = page.startOver || page.changes.length > 0;
      const mayWait = performance.now() < until && waiting.size < MOST_WAITING;
      if (hasCome || !mayWait || gone.aborted || isStopping()) return page;
      await change(gone);
    }
  }

  strapi.server.routes([
    {
      method: 'GET',
      path: '/api/changes',
      config: { auth: false },
      handler: async (ctx: Context) => {
        const gone = new AbortController();
        ctx.res.once('close', () => gone.abort());
        const request = parseChangesQuery({ text: ctx.querystring, params: ctx.query });
        const { changes, cursor, startOver } = await follow(request, gone.signal);
        const [epoch] = cursor.split('.');
        return { data: await toPublic(strapi, changes), meta: { cursor, startOver, epoch } };
      },
    },
  ]);
}

/** With where what was withdrawn leads to by now. */
function toPublic(strapi: Core.Strapi, changes: readonly LoggedChange[]) {
  const now = new Date();
  const each = changes.map(async (change) => {
    const { type, documentId, copy } = change;
    if (copy !== 'withdrawn' || type !== 'article') return told(change);
    const removal = await removalOf(strapi, ARTICLE, documentId, now);
    return { ...told(change), ...(removal?.replacedBy && { replacedBy: removal.replacedBy }) };
  });
  return Promise.all(each);
}

/** Who made a change is nobody's business outside. */
const told = (change: LoggedChange) => ({
  sequence: change.sequence,
  type: change.type,
  documentId: change.documentId,
  action: change.copy,
  slug: change.slug,
  previousSlug: change.previousSlug,
  changedAt: change.occurredAt,
  related: change.related,
});
