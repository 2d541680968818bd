import type { StrapiApp } from '@strapi/strapi/admin';
import { entryOf } from './unsaved/store';

interface Arguments {
  model?: string;
  documentId?: string;
  collectionType?: string;
}

interface Action {
  type: string;
  payload?: unknown;
  meta?: {
    arg?: { endpointName?: string; originalArgs?: Arguments; queryCacheKey?: string };
  };
}

interface State {
  adminApi: { queries: Partial<Record<string, { data?: unknown }>> };
}

/** As a save is refused; `refusal` is what `details` was. */
interface Refusal {
  name: string;
  details?: object;
  refusal?: object | undefined;
}

/** Entries of which a save was refused, and none was taken since. */
const refused = new Set<string>();

/** For when the form is left. */
export const forgetRefused = (entry: string): boolean => refused.delete(entry);

/**
 * Nothing that was typed goes from the form because a save was refused. Strapi takes a save for done while it is under way, and undoes
 * that when it is refused; it takes the text for saved when anything but a field was wrong, as the network; and it reads the document anew
 * after it, which brings what others wrote meanwhile in its place.
 */
export function keepRefusedSaves(app: StrapiApp): void {
  app.addMiddlewares([
    () =>
      ({ getState }) =>
      (next) =>
      (action) => {
        if (isGuess(action)) return action;
        return next(stayed(action as Action, getState() as unknown as State));
      },
  ]);
}

function isGuess(action: unknown): boolean {
  const { type, payload } = action as { type?: string; payload?: { queryCacheKey?: string } };
  return (
    type === 'adminApi/queries/queryResultPatched' &&
    Boolean(payload?.queryCacheKey?.startsWith('getDocument('))
  );
}

const ENDS = /^adminApi\/execute(Mutation|Query)\/(fulfilled|rejected)$/;

function stayed(action: Action, { adminApi }: State): Action {
  const [, kind, end] = ENDS.exec(action.type) ?? [];
  const { endpointName, originalArgs, queryCacheKey = '' } = action.meta?.arg ?? {};
  if (!kind || !originalArgs?.model) return action;
  const { model, documentId, collectionType } = originalArgs;
  const entry = entryOf(model, collectionType === 'single-types' ? undefined : documentId);
  if (kind === 'Mutation') {
    if (end === 'rejected') refused.add(entry);
    else refused.delete(entry);
    if (end === 'rejected') asFieldProblem(action.payload as Refusal | undefined);
    return action;
  }
  const shown = adminApi.queries[queryCacheKey]?.data;
  const isRead = endpointName === 'getDocument' && end === 'fulfilled';
  return isRead && refused.has(entry) && shown ? { ...action, payload: shown } : action;
}

/** The same object reaches the form, which keeps what was typed for this one kind of refusal. */
function asFieldProblem(refusal: Refusal | undefined): void {
  if (!refusal || refusal.name === 'ValidationError') return;
  Object.assign(refusal, { name: 'ValidationError', details: {}, refusal: refusal.details });
}
