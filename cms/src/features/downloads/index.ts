import type { Core } from '@strapi/strapi';
import { dayInChina } from '@township/rules/china-day';
import { generationsOf, typesIn } from '../api-cache';
import {
  checkKeys,
  type Context,
  type PublicCollectionType,
  type PublicRoute,
} from '../public-api';
import { catalog } from './catalog';
import { csvwOf } from './csvw';
import { COLLECTIONS, Datasets, typeOf } from './datasets';
import { FORMATS, isFormat, type FormatName } from './formats';
import { listing } from './listing';
import { checkAccepts, inTime, refuse, refusing, serveDocument, serveFile } from './serve';
import { datasets } from '../../contract';

/** `/api/data` and below, as the public API's guard checks it. */
export const downloadsRoute: PublicRoute = {
  route: 'data',
  check: (query) => checkKeys(query, []),
  byItself: true,
};

const NAME = /^([a-z-]+)\.([a-z-]+(?:\.json)?)$/;

const instances = new WeakMap<Core.Strapi, Datasets>();

/** The records of each type as files, for people without code; see docs/decisions/0280. */
export function registerDownloads({ strapi }: { strapi: Core.Strapi }): void {
  const made = new Datasets(strapi);
  instances.set(strapi, made);
  const route = (path: string, handle: (ctx: Context) => Promise<void>) => ({
    method: 'GET' as const,
    path,
    // Anyone may read what is published.
    config: { auth: false as const },
    handler: (ctx: Context) => refusing(ctx, () => handle(ctx)),
  });
  strapi.server.routes([
    route('/api/data', async (ctx) => {
      const data = (await listing(strapi, made)).map(({ download }) => download);
      serveDocument(ctx, 'application/json', { data, meta: {} });
    }),
    route('/api/data/catalog.jsonld', async (ctx) => {
      checkAccepts(ctx, ['application/ld+json', 'application/json']);
      const origin = strapi.config.get<string>('site.url') || ctx.origin;
      serveDocument(ctx, 'application/ld+json', await catalog(strapi, made, origin));
    }),
    route('/api/data/:name', (ctx) => answer(strapi, made, ctx)),
  ]);
}

/** Ends what is being made, and removes the files. */
export const closeDownloads = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> =>
  instances.get(strapi)?.close();

async function answer(strapi: Core.Strapi, made: Datasets, ctx: Context): Promise<void> {
  const [, route = '', extension = ''] = NAME.exec(String(ctx.params.name)) ?? [];
  const type = COLLECTIONS.get(route);
  if (!type) return refuse('unknown-address');
  if (extension === 'csv-metadata.json') {
    checkAccepts(ctx, ['application/csvm+json', 'application/json']);
    return serveDocument(ctx, 'application/csvm+json', csvwOf(type));
  }
  if (!isFormat(extension)) return refuse('unknown-address');
  return sendDataset(strapi, made, ctx, type, extension);
}

async function sendDataset(
  strapi: Core.Strapi,
  made: Datasets,
  ctx: Context,
  type: PublicCollectionType,
  format: FormatName,
): Promise<void> {
  const { contentType, accepted } = FORMATS[format];
  checkAccepts(ctx, accepted);
  const { files, updatedAt } = await inTime(ctx, made.of(type));
  const { until } = await generationsOf(strapi).of({ types: typesIn(type.route) });
  const day = updatedAt === null ? '' : `-${dayInChina(new Date(updatedAt))}`;
  const served = {
    file: files[format],
    contentType,
    names: [
      `${datasets[typeOf(type)].title[0]}${day}.${format}`,
      `${type.route}${day}.${format}`,
    ] as const,
    ...(format === 'csv' && {
      link: `<${type.route}.csv-metadata.json>; rel="describedby"; type="application/csvm+json"`,
    }),
  };
  await serveFile(ctx, served, until);
}
