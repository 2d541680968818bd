import type { StrapiApp } from '@strapi/strapi/admin';

/**
 * While a save is under way Strapi takes it for done, and undoes that when it is refused: the form then shows what is
 * stored, and everything that was typed is gone. Here a document changes when the server has taken it.
 */
export function keepRefusedSaves(app: StrapiApp): void {
  app.addMiddlewares([() => () => (next) => (action) => (isGuess(action) ? action : next(action))]);
}

function isGuess(action: unknown): boolean {
  const { type, payload } = action as { type?: string; payload?: { queryCacheKey?: string } };
  return (
    type === 'adminApi/queries/queryResultPatched' &&
    Boolean(payload?.queryCacheKey?.startsWith('getDocument('))
  );
}
