import type { StrapiApp } from '@strapi/strapi/admin';
import { changeNextNotification } from '../notifications';
import { HAS_NO_DRAFTS, showingOf, type Document } from './site';

interface Written {
  payload: { data: Document };
  meta: { arg: { endpointName: string; originalArgs: { model: string } } };
}

/** The notification that something was published leads to the page, or says when it will show. */
export function linkPublished(app: StrapiApp): void {
  app.addMiddlewares([
    () => () => (next) => (action) => {
      if (isPublication(action)) tellWhere(action);
      return next(action);
    },
  ]);
}

function tellWhere({ payload, meta }: Written): void {
  const showing = showingOf(meta.arg.originalArgs.model, payload.data);
  if (!showing) return;
  changeNextNotification('success', ({ message }) =>
    'page' in showing
      ? { link: { url: showing.page, label: '在网站上查看' } }
      : { message: `${message}，${showing.from}` },
  );
}

function isPublication(action: unknown): action is Written {
  const { type, meta } = action as { type: string; meta?: Written['meta'] };
  if (!type.endsWith('/fulfilled') || !meta?.arg?.endpointName) return false;
  const { endpointName, originalArgs } = meta.arg;
  return (
    endpointName === 'publishDocument' ||
    (endpointName === 'updateDocument' && HAS_NO_DRAFTS.has(originalArgs.model))
  );
}
