import type { Response } from 'supertest';
import { bootCms, type BootOptions, type Cms } from '.';
import { openedVersion, signInAs, signInAsAdmin } from './admin';
import { articleData, content } from './content';

/** Where the admin's API has a type's entries; with an id, one of them. */
export const entryPath = (documentId?: string, type = 'article') =>
  `/content-manager/collection-types/api::${type}.${type}${documentId ? `/${documentId}` : ''}`;

/** Saves as the admin's form does: over the version of the entry that stands there now. */
export const saveEntry = async (
  { http }: Pick<Cms, 'http'>,
  authorization: string,
  path: string,
  data: object,
): Promise<Response> =>
  http
    .put(path)
    .set('Authorization', authorization)
    .set('If-Match', `"${await openedVersion({ http }, authorization, path)}"`)
    .send(data);

let made = 0;

/** An address that nothing in this file has yet. */
export const newSlug = (word = 'gao') => `${word}-${++made}`;

/** Answers its document id. */
export async function addColumn(
  { strapi }: Pick<Cms, 'strapi'>,
  name: string,
  slug = newSlug('lanmu'),
): Promise<string> {
  const column = await content(strapi, 'column').create({ data: { name, slug, kind: 'news' } });
  return column.documentId;
}

/** A draft; answers its document id. */
export async function addVillage({ strapi }: Pick<Cms, 'strapi'>, name: string): Promise<string> {
  const slug = newSlug('cun');
  const code = `1408241032${10 + made}`;
  const village = await content(strapi, 'village').create({ data: { name, slug, code } });
  return village.documentId;
}

/** A CMS in which an administrator and an editor write articles. */
interface Newsroom {
  cms: Cms;
  /** What they sign requests with: values of the Authorization header. */
  admin: string;
  writer: string;
  /** 要闻. */
  columnId: string;
  articles(): ReturnType<typeof content>;
  /** Makes a draft that may be published but for its column; answers its document id. */
  write(data?: object): Promise<string>;
  /** Saves an article by hand, as the administrator unless told. */
  save(documentId: string, data: object, token?: string): Promise<Response>;
  /** The version of an article that a save of it names. */
  opened(documentId: string): Promise<number>;
}

/** Opens from before the first test of a file to after its last; the CMS and who is there are known from then on. */
export function newsroom(options?: BootOptions): Newsroom {
  const cms = {} as Cms;
  const articles = () => content(cms.strapi, 'article');
  const room: Newsroom = {
    cms,
    admin: '',
    writer: '',
    columnId: '',
    articles,
    write: async (data = {}) =>
      (await articles().create({ data: articleData({ slug: newSlug(), ...data }) })).documentId,
    save: (documentId, data, token = room.admin) =>
      saveEntry(cms, token, entryPath(documentId), data),
    opened: (documentId) => openedVersion(cms, room.admin, entryPath(documentId)),
  };
  beforeAll(async () => {
    Object.assign(cms, await bootCms(options));
    room.admin = await signInAsAdmin(cms);
    room.writer = await signInAs(cms, 'editor');
    room.columnId = await addColumn(cms, '要闻', 'yaowen');
  });
  afterAll(() => cms.stop());
  return room;
}
