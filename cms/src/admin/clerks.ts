import type { StrapiApp } from '@strapi/strapi/admin';

interface Permission {
  action: string;
  subject?: string | null;
}

const WRITES = ['create', 'update', 'publish', 'delete'].map(
  (action) => `plugin::content-manager.explorer.${action}`,
);

let held: readonly Permission[] = [];

/** Whether whoever is signed in may change anything of a type; not, what of it. */
export const mayWrite = (uid: string): boolean =>
  held.some(({ action, subject }) => subject === uid && WRITES.includes(action));

export const mayDelete = (uid: string): boolean =>
  held.some(
    ({ action, subject }) =>
      subject === uid && action === 'plugin::content-manager.explorer.delete',
  );

const isSetting = ({ action }: Permission) => action.startsWith('admin::');

/**
 * Strapi shows the link to its settings to everybody. Staff who may open none of them do not see it; the
 * server refuses in any case.
 */
export function followPermissions(app: StrapiApp): void {
  const style = document.head.appendChild(document.createElement('style'));
  const show = (permitted: boolean) => {
    style.textContent = permitted ? '' : 'a[href$="/admin/settings"] { display: none }';
  };
  show(false);
  app.addMiddlewares([
    () => () => (next) => (action) => {
      if (isMyPermissions(action)) {
        held = action.payload;
        show(held.some(isSetting));
      }
      return next(action);
    },
  ]);
}

function isMyPermissions(action: unknown): action is { payload: Permission[] } {
  const { type, meta } = action as {
    type: string;
    meta?: { arg?: { endpointName?: string } };
  };
  return type.endsWith('/fulfilled') && meta?.arg?.endpointName === 'getMyPermissions';
}
