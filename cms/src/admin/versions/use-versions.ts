import { usePages } from '../use-pages';
import { useVersionApi } from './api';

/** The versions of an entry, the newest first, read when the entry is another one or was saved. */
export function useVersions(model: string, documentId: string, savedAt: string | undefined) {
  const api = useVersionApi(model, documentId);
  const { items, read, ...pages } = usePages(api.list, savedAt);
  return { api, versions: items, again: read, ...pages };
}
