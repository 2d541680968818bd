import { signInAsAdmin, type Cms } from '../harness';

/** What holds for what the media library is told of files and folders. */
export function fileTests(context: () => Cms): void {
  describe('what is said of files', () => {
    const DIRTY = '说\u0007明\u000b二\u202e';
    let authorization: string;
    const asStaff = (method: 'post' | 'put', path: string) =>
      context().http[method](path).set('Authorization', authorization);
    const uploaded = async (info: object) => {
      const answer = await asStaff('post', '/upload')
        .field('fileInfo', JSON.stringify(info))
        .attach('files', Buffer.from('%PDF-1.4 %%EOF'), '表.pdf');
      return { status: answer.status, body: answer.body };
    };
    let id: number;
    beforeAll(async () => {
      authorization = await signInAsAdmin(context());
      const { body } = await uploaded({ alternativeText: DIRTY, caption: DIRTY });
      expect(body[0]).toMatchObject({ alternativeText: '说明\n二', caption: '说明\n二' });
      id = body[0].id;
    });

    /** Each way to say something else of a stored file. */
    const doors: [string, (info: object) => Promise<{ status: number; body: unknown }>][] = [
      ['POST /upload?id=', (info) => asStaff('post', `/upload?id=${id}`).send({ fileInfo: info })],
      [
        'PUT /upload/files/:id',
        (info) => asStaff('put', `/upload/files/${id}`).send({ fileInfo: info }),
      ],
      [
        'POST /upload/actions/bulk-update',
        (info) =>
          asStaff('post', '/upload/actions/bulk-update').send({
            updates: [{ id, fileInfo: info }],
          }),
      ],
    ];
    const stored = () =>
      context().strapi.db.query('plugin::upload.file').findOne({ where: { id } });

    test.each(doors)('is cleaned and bounded by %s', async (_, say) => {
      const info = { name: `新\u0000名\u0007字.pdf`, alternativeText: DIRTY, caption: DIRTY };
      expect((await say(info)).status).toBe(200);
      const clean = { name: '新名字.pdf', alternativeText: '说明\n二', caption: '说明\n二' };
      expect(await stored()).toMatchObject(clean);
      const refused: [object, string][] = [
        [{ alternativeText: '字'.repeat(301) }, '替代文字最多 300 个字，现在 301 个'],
        [{ caption: '字'.repeat(501) }, '图片说明最多 500 个字，现在 501 个'],
      ];
      for (const [long, message] of refused) {
        expect(await say(long)).toMatchObject({ status: 400, body: { error: { message } } });
      }
      expect((await say({ name: `${'名'.repeat(300)}.pdf` })).status).toBe(200);
      expect((await stored()).name).toHaveLength(200);
      await say(info);
    });

    test('is bounded when a file comes, too', async () => {
      expect(await uploaded({ alternativeText: '字'.repeat(301) })).toMatchObject({
        status: 400,
        body: { error: { message: '替代文字最多 300 个字，现在 301 个' } },
      });
    });

    test('names of folders are cleaned, bounded and still each their own', async () => {
      const folder = await asStaff('post', '/upload/folders').send({
        name: '年\u0007度 ',
        parent: null,
      });
      expect([folder.status, folder.body.data.name]).toEqual([201, '年度']);
      const path = `/upload/folders/${folder.body.data.id}`;
      const long = { name: '年'.repeat(256), parent: null };
      const message = '文件夹的名字最多 100 个字，现在 256 个';
      for (const answer of [
        await asStaff('post', '/upload/folders').send(long),
        await asStaff('put', path).send(long),
      ]) {
        expect(answer).toMatchObject({ status: 400, body: { error: { message } } });
      }
      const same = await asStaff('post', '/upload/folders').send({
        name: '年\u000b度',
        parent: null,
      });
      expect(same.body.data.name).toBe('年 度');
      const twice = await asStaff('post', '/upload/folders').send({
        name: '\u0000年度',
        parent: null,
      });
      expect(twice.status).toBe(400);
      await asStaff('put', path).send({ name: '年\u0000度\u0007二', parent: null }).expect(200);
    });
  });
}
