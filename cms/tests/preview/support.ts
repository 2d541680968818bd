import { createHash } from 'node:crypto';
import { createCms, type Cms as Client } from '@township/client';
import { signedPost } from '@township/rules/request-signature';
import { signInAs } from '../harness';
import { newsroom } from '../harness/editing';

export interface Shared {
  id: number;
  maker: string;
  state: string;
  isOutdated: boolean;
  mayRevoke: boolean;
  count: number;
  last: string | null;
}

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
export const READER = { network: '10.1.2.3', device: '手机' };

/** What alone may be kept of a token. */
export const hashOfToken = (token: string) =>
  createHash('sha256').update(token).digest('base64url');

/** A newsroom in which links to drafts are made and opened. */
export function previewed() {
  const room = newsroom();
  const { cms, write: draft } = room;
  const people = { publisher: '', outsider: '' };
  beforeAll(async () => {
    await cms.strapi.service('admin::role').create({ name: '看不到', code: 'outsider' });
    people.publisher = await signInAs(cms, 'signer');
    people.outsider = await signInAs(cms, 'outsider');
  });
  const write = (data: object = {}) => draft({ column: room.columnId, ...data });

  const base = (documentId: string, type = 'article') =>
    `/portal/previews/api::${type}.${type}/${documentId}`;
  const as = (token: string) => ({
    open: (documentId: string, type?: string) =>
      cms.http.post(base(documentId, type)).set('Authorization', token),
    list: (documentId: string, type?: string) =>
      cms.http.get(`${base(documentId, type)}/links`).set('Authorization', token),
    share: (documentId: string, days: unknown = 3, type?: string) =>
      cms.http
        .post(`${base(documentId, type)}/links`)
        .set('Authorization', token)
        .send({ days }),
    revoke: (documentId: string, id: number) =>
      cms.http.delete(`${base(documentId)}/links/${id}`).set('Authorization', token),
  });
  const tokenIn = ({ body }: { body: { data: { path: string } } }) =>
    /^\/preview\/([\w-]{43})/.exec(body.data.path)![1]!;
  const openToken = async (documentId: string, type?: string) =>
    tokenIn(await as(room.writer).open(documentId, type).expect(200));
  const shareToken = async (documentId: string, days = 3) =>
    tokenIn(await as(room.writer).share(documentId, days).expect(200));
  const links = async (documentId: string): Promise<Shared[]> =>
    (await as(room.admin).list(documentId).expect(200)).body.data;

  /** As the site asks. */
  const asked = (path: string, body: object) => {
    const { headers, body: text } = signedPost(
      path,
      body,
      cms.strapi.config.get<string>('delivery.secret'),
      new Date(),
    );
    return cms.http.post(path).set(headers).send(text);
  };
  const shown = (token: string, more: object = {}) =>
    asked('/api/previews', { token, reader: READER, ...more });
  const preview = async (token: string, more?: object) => (await shown(token, more)).body.data;
  const fileOf = (token: string, name: string) => asked('/api/previews/files', { token, name });

  /** What the client, which checks everything, makes of a record that the public API would answer. */
  function read(
    name: 'articles' | 'villages' | 'enterprises' | 'honors' | 'topics',
    record: object,
  ) {
    const fetch = () => Promise.resolve(Response.json({ data: record, meta: {} }));
    const client: Client = createCms({ baseUrl: cms.url, fetch });
    return client[name].bySlug('any');
  }

  const rows = (table: string) => cms.strapi.db.connection(table);
  return Object.assign(room, {
    people,
    write,
    as,
    openToken,
    shareToken,
    links,
    asked,
    shown,
    preview,
    fileOf,
    read,
    rows,
  });
}
