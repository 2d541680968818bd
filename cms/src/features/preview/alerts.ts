import type { Core } from '@strapi/strapi';
import { findPublished, present, publicTypes, toSelection } from '../public-api';

export const ALERT = 'api::alert.alert';

/** Alerts that readers will see at a moment, as the public API answers them. */
export async function alertsAt(strapi: Core.Strapi, moment: Date): Promise<unknown[]> {
  const type = publicTypes.find(({ uid }) => uid === ALERT);
  if (type?.kind !== 'list') throw new Error('Alerts are a list.');
  const found = await findPublished(strapi, type.uid, {
    ...toSelection(type.summary, moment),
    filters: type.shownAt?.(moment) ?? {},
    sort: [...type.defaultSort],
    limit: 100,
  });
  return found.map((entry) => present(entry, type.summary, moment));
}

/** Whether it is in force at a moment. */
export const isInForce = ({ startsAt, endsAt }: Record<string, unknown>, moment: Date): boolean =>
  new Date(String(startsAt)) <= moment && (!endsAt || new Date(String(endsAt)) > moment);
