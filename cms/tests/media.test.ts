import { createCms } from '@township/client';
import sharp from 'sharp';
import { articleData, bootCms, content, signInAsAdmin, type Cms } from './harness';

let cms: Cms;
let authorization: string;
beforeAll(async () => {
  cms = await bootCms();
  authorization = await signInAsAdmin(cms);
});
afterAll(() => cms.stop());

interface File {
  id: number;
  url: string;
  hash: string;
}

const PDF = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1');

async function uploaded(name: string, bytes: Buffer = PDF): Promise<File> {
  const answer = await cms.http
    .post('/upload')
    .set('Authorization', authorization)
    .attach('files', bytes, name);
  expect(answer.status).toBe(201);
  return answer.body[0];
}

const picture = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#b22' } })
    .png()
    .toBuffer();

const articles = () => content(cms.strapi, 'article');

const published = (slug: string, data: object) =>
  articles().create({ data: articleData({ slug, ...data }), status: 'published' });

const removeRecord = ({ id }: File) =>
  cms.strapi.db.query('plugin::upload.file').delete({ where: { id } });

describe('an entry whose file is gone', () => {
  let documentId: string;
  beforeAll(async () => {
    const [form, kept] = [await uploaded('表.pdf'), await uploaded('留.pdf')];
    const cover = await uploaded('图.png', await picture());
    const attachments = [
      { title: '丢失的', file: form.id },
      { title: '还在的', file: kept.id },
    ];
    const entry = await published('diushi', { attachments, cover: cover.id });
    documentId = entry.documentId;
    // As an earlier version of the portal left it, or another program.
    await removeRecord(form);
    await removeRecord(cover);
  });

  test('is read without it', async () => {
    const read = createCms({ baseUrl: cms.url, retries: 0 });
    const article = await read.articles.bySlug('diushi');
    expect(article?.attachments.map(({ title }) => title)).toEqual(['还在的']);
    expect(article?.cover).toBeNull();
  });

  test('can be saved, and says in words what keeps it from being published', async () => {
    await articles().update({ documentId, data: { summary: '新摘要' } });
    await expect(articles().publish({ documentId })).rejects.toMatchObject({
      details: {
        errors: [{ path: ['attachments', '0', 'file'], message: expect.stringContaining('删除') }],
      },
    });
  });
});
