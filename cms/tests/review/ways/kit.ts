import { PIXEL } from '../../admin/content';
import { articleData, content } from '../../harness/content';
import { entryPath, newSlug } from '../../harness/editing';
import type { reviewRoom } from '../support';

export type Room = ReturnType<typeof reviewRoom>;

/** A way to bring something before readers that not everybody has signed, from a draft or from what was signed. */
export interface Way {
  name: string;
  /** `draft`: nobody has signed. `signed`: all have, and it is not out. `live`: all have, and it is out. */
  from: 'draft' | 'submitted' | 'signed' | 'live';
  /** Part of the reason. */
  says: RegExp;
  /** Answers what it was told, as far as it was told anything. */
  go(documentId: string): Promise<Answer>;
}

export interface Answer {
  status: number;
  words: string;
}

type Told = { status: number; body: { error?: { message?: string } } };

export const said = ({ status, body }: Told): Answer => ({
  status,
  words: body?.error?.message ?? '',
});

export const LIST = entryPath();

/** What ways are made of. */
export function kitOf(room: Room) {
  const { cms, people, known } = room;
  const upload = async (path: string, bytes: Buffer, name: string) =>
    cms.http.post(path).set('Authorization', people.signer).attach('files', bytes, name);
  const coverOf = async (documentId: string) => {
    const row = await cms.strapi.db
      .query('api::article.article')
      .findOne({ where: { documentId }, populate: { cover: true } });
    return (row.cover as { id: number }).id;
  };
  return {
    ...room,
    /** Signed by the last signer, unless told. */
    send: async (
      method: 'post' | 'put' | 'delete',
      path: string,
      body: object = {},
      by = people.signer,
    ): Promise<Answer> => said(await cms.http[method](path).set('Authorization', by).send(body)),
    /** Without a request. */
    directly: async (work: () => Promise<unknown>): Promise<Answer> => {
      try {
        await work();
        return { status: 200, words: '' };
      } catch (error) {
        return { status: 400, words: (error as Error).message };
      }
    },
    documents: (type: string) => content(cms.strapi, type),
    /** An article of 公告 that is not there yet. */
    another: () => articleData({ slug: newSlug(), column: known.columnId }),
    addVillage: async () => {
      const data = { name: `村${newSlug()}`, slug: newSlug(), code: nextCode() };
      return (await content(cms.strapi, 'village').create({ data })).documentId;
    },
    addPicture: async () => (await upload('/upload', PIXEL, 'fujian.png')).body[0].id as number,
    coverOf,
    replaceCover: async (documentId: string) =>
      upload(`/upload?id=${await coverOf(documentId)}&confirm=true`, OTHER_PIXEL, 'b.png'),
  };
}

export type Kit = ReturnType<typeof kitOf>;

let codes = 0;
const nextCode = () => `1408241033${String(++codes).padStart(2, '0')}`;

/** Another picture of one pixel. */
export const OTHER_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
