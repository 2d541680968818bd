import type * as publication from '../../src/features/publication';
import { PIXEL } from '../admin/content';
import { articleData, content } from '../harness/content';
import { entryPath, newSlug } from '../harness/editing';
import { compiled } from '../harness/paths';
import type { reviewRoom } from './support';

type Room = ReturnType<typeof reviewRoom>;

/** A way to bring something before readers that not everybody has signed, from a draft or from what was signed. */
export interface Way {
  name: string;
  /** `draft`: nobody has signed. `signed`: all have, and it is not out. `live`: all have, and it is out. */
  from: 'draft' | 'submitted' | 'signed' | 'live';
  /** Answers what it was told, as far as it was told anything. */
  go(documentId: string): Promise<Answer>;
  /** Part of the reason. */
  says: RegExp;
}

interface Answer {
  status: number;
  words: string;
}

/** Every way that we thought of. */
export function ways(room: Room): Way[] {
  const { cms, people, known, act, approve, publish, change, draft, sign } = room;
  const said = ({ status, body }: { status: number; body: { error?: { message?: string } } }) => ({
    status,
    words: body?.error?.message ?? '',
  });
  const send = async (method: 'post' | 'put' | 'delete', path: string, by: string, body = {}) =>
    said(await cms.http[method](path).set('Authorization', by).send(body));
  const list = entryPath();
  const directly = async (work: () => Promise<unknown>): Promise<Answer> => {
    try {
      await work();
      return { status: 200, words: '' };
    } catch (error) {
      return { status: 400, words: (error as Error).message };
    }
  };
  const articles = () => content(cms.strapi, 'article');
  const { actingAs } = compiled<typeof publication>('src/features/publication');
  const changedThenPublished = (name: string, data: (id: string) => Promise<object>): Way => ({
    name: `sign, change ${name}, publish`,
    from: 'signed',
    says: /还没有送审/,
    go: async (id) => {
      const { status, body } = await change(id, await data(id));
      if (status !== 200) throw new Error(JSON.stringify(body));
      return said(await publish(id));
    },
  });
  const upload = async (name = 'fujian.png') =>
    (
      await cms.http
        .post('/upload')
        .set('Authorization', people.signer)
        .attach('files', PIXEL, name)
    ).body[0] as { id: number };
  const fileOf = async (id: string) => {
    const row = await cms.strapi.db
      .query('api::article.article')
      .findOne({ where: { documentId: id }, populate: { cover: true } });
    return (row.cover as { id: number }).id;
  };

  const buttons: Way[] = (
    [
      ['the last signer', people.signer, /还没有送审/],
      ['an administrator', people.admin, /还没有送审/],
      ['the writer', people.writer, /./],
      ['the first reviewer', people.first, /./],
      ['the second reviewer', people.second, /./],
    ] as const
  ).map(([who, , says]) => ({
    name: `the button, as ${who}`,
    from: 'draft' as const,
    says,
    go: async (id: string) => {
      const by = {
        'the last signer': people.signer,
        'an administrator': people.admin,
        'the writer': people.writer,
        'the first reviewer': people.first,
        'the second reviewer': people.second,
      }[who];
      return said(await publish(id, by));
    },
  }));

  return [
    ...buttons,
    {
      name: 'several at once',
      from: 'draft',
      says: /还没有送审/,
      go: (id) => send('post', `${list}/actions/bulkPublish`, people.signer, { documentIds: [id] }),
    },
    {
      name: 'made and published at once',
      from: 'draft',
      says: /要经过/,
      go: () =>
        send(
          'post',
          `${list}/actions/publish`,
          people.signer,
          articleData({ slug: newSlug(), column: known.columnId }),
        ),
    },
    {
      name: 'saved and published at once',
      from: 'draft',
      says: /还没有送审/,
      go: async (id) =>
        said(
          await cms.http
            .post(`${entryPath(id)}/actions/publish`)
            .set('Authorization', people.signer)
            .set('If-Match', `"${await room.opened(id)}"`)
            .send({ title: '一起发布' }),
        ),
    },
    {
      name: 'saved with publishedAt',
      from: 'draft',
      says: /^$/,
      go: async (id) => said(await change(id, { publishedAt: new Date(), status: 'published' })),
    },
    {
      name: 'a copy of what was signed',
      from: 'signed',
      says: /还没有送审/,
      go: async (id) => {
        const copied = await cms.http
          .post(`${list}/clone/${id}`)
          .set('Authorization', people.signer)
          .send({ slug: newSlug() });
        return said(await publish(copied.body.data.documentId));
      },
    },
    {
      name: 'an older version put back, then published',
      from: 'signed',
      says: /还没有送审/,
      go: async (id) => {
        await change(id, { title: '又一稿' });
        const path = `/portal/versions/api::article.article/${id}`;
        const { body } = await cms.http.get(path).set('Authorization', people.signer);
        const oldest = body.data.versions.at(-1).id;
        const put = await send('post', `${path}/${oldest}/restore`, people.signer);
        if (put.status !== 200) return put;
        return said(await publish(id));
      },
    },
    {
      name: 'deleted, and brought back as published',
      from: 'draft',
      says: /./,
      go: async (id) => {
        await send('delete', entryPath(id), people.admin);
        const path = `/portal/recycle-bin/api::article.article/${id}/restore`;
        return send('post', path, people.admin, { publish: true, published: true });
      },
    },
    ...(
      [
        ['publish', (id: string) => articles().publish({ documentId: id })],
        [
          'create',
          () =>
            articles().create({
              data: articleData({ slug: newSlug(), column: known.columnId }),
              status: 'published',
            }),
        ],
        [
          'update',
          (id: string) =>
            articles().update({ documentId: id, data: { title: '直接' }, status: 'published' }),
        ],
      ] as const
    ).flatMap(([name, work]): Way[] => [
      {
        name: `the Document Service's ${name}, without a request`,
        from: 'draft',
        says: /审/,
        go: (id) => directly(() => work(id)),
      },
      {
        name: `the Document Service's ${name}, as an import`,
        from: 'draft',
        says: /审/,
        go: (id) => directly(() => actingAs('import', '导入', () => work(id))),
      },
      {
        name: `the Document Service's ${name}, as a job`,
        from: 'draft',
        says: /审/,
        go: (id) => directly(() => actingAs('job', '任务', () => work(id))),
      },
    ]),
    {
      name: 'the public API: POST',
      from: 'draft',
      says: /./,
      go: () => send('post', '/api/articles', people.signer, { data: articleData() }),
    },
    {
      name: 'the public API: PUT',
      from: 'draft',
      says: /./,
      go: (id) => send('put', `/api/articles/${id}?status=published`, people.signer, { data: {} }),
    },
    {
      name: 'without a column',
      from: 'draft',
      says: /栏目/,
      go: async (id) => {
        await change(id, { column: { set: [] } });
        return said(await publish(id));
      },
    },
    changedThenPublished('the text', async () => ({ body: '<p>另一篇正文，日期 7 月 1 日</p>' })),
    changedThenPublished('the title', async () => ({ title: '翟店镇停水通知' })),
    changedThenPublished('the picture', async () => ({ cover: (await upload()).id })),
    changedThenPublished('what search engines show', async () => ({ seo: { title: '别的' } })),
    changedThenPublished('when it is shown', async () => ({
      displayDate: '2026-03-01T00:00:00.000Z',
    })),
    changedThenPublished('what it names', async () => {
      const data = {
        name: `村${newSlug()}`,
        slug: newSlug(),
        code: `14082410${Date.now() % 10_000}`,
      };
      const village = await content(cms.strapi, 'village').create({
        data: { ...data, code: nextCode() },
      });
      return { villages: { connect: [village.documentId] } };
    }),
    {
      name: 'sign, replace the file in it, publish',
      from: 'signed',
      says: /在稿子以外被改过|内容已被改过|还没有送审|不是现在这一稿/,
      go: async (id) => {
        const replaced = await cms.http
          .post(`/upload?id=${await fileOf(id)}&confirm=true`)
          .set('Authorization', people.signer)
          .attach('files', OTHER_PIXEL, 'b.png');
        if (replaced.status !== 200) throw new Error(JSON.stringify(replaced.body));
        return said(await publish(id));
      },
    },
    {
      name: 'replace the file in what is public',
      from: 'live',
      says: /审过、正在公开/,
      go: async (id) =>
        said(
          await cms.http
            .post(`/upload?id=${await fileOf(id)}&confirm=true`)
            .set('Authorization', people.signer)
            .attach('files', OTHER_PIXEL, 'b.png'),
        ),
    },
    {
      name: 'delete the file in what is public',
      from: 'live',
      says: /审过、正在公开/,
      go: async (id) =>
        send('delete', `/upload/files/${await fileOf(id)}?confirm=true`, people.signer),
    },
    {
      name: 'sign what one has not seen: another hash',
      from: 'submitted',
      says: /不是现在这一稿/,
      go: async (id) =>
        said(
          await act(id, 'approve', people.first, {
            contentHash: 'a'.repeat(64),
            checked: ['错漏字', '人名地名'],
          }),
        ),
    },
    {
      name: 'sign without the checklist',
      from: 'submitted',
      says: /审核要点没有确认/,
      go: async (id) => said(await act(id, 'approve', people.first, { checked: [] })),
    },
    {
      name: 'sign as the wrong role',
      from: 'submitted',
      says: /要由“初审”来做/,
      go: async (id) => said(await approve(id, people.second)),
    },
    {
      name: 'sign as an administrator',
      from: 'submitted',
      says: /要由“初审”来做/,
      go: async (id) => said(await approve(id, people.admin)),
    },
    {
      name: 'sign before it was sent',
      from: 'draft',
      says: /还是草稿，不能同意/,
      go: async (id) => said(await approve(id, people.first)),
    },
    {
      name: 'sign what somebody else has claimed',
      from: 'submitted',
      says: /正在审，别人先不动|要由“初审”/,
      go: async (id) => {
        await act(id, 'claim', people.first);
        return said(await approve(id, people.signer));
      },
    },
    {
      name: 'change it while somebody reviews it',
      from: 'submitted',
      says: /正在审，别人先不动/,
      go: async (id) => {
        await act(id, 'claim', people.first);
        return said(await change(id, { title: '趁人审的时候改' }));
      },
    },
    {
      name: 'an emergency without a reason',
      from: 'draft',
      says: /请填写应急发布的理由/,
      go: async (id) => said(await act(id, 'emergency-publish', people.signer, { reason: ' ' })),
    },
    {
      name: 'an emergency as somebody else',
      from: 'draft',
      says: /要由“终审签发”来做/,
      go: async (id) => said(await act(id, 'emergency-publish', people.first, { reason: '急' })),
    },
    {
      name: 'a time for what nobody has signed',
      from: 'draft',
      says: /还没有送审/,
      go: async (id) =>
        said(await act(id, 'schedule', people.signer, { at: Date.now() + 3_600_000 })),
    },
    {
      name: 'a time that is over',
      from: 'signed',
      says: /至少要在 1 分钟以后/,
      go: async (id) => said(await act(id, 'schedule', people.signer, { at: Date.now() - 1 })),
    },
    {
      name: 'change what has its time',
      from: 'signed',
      says: /已定时发布，不能修改/,
      go: async (id) => {
        await act(id, 'schedule', people.signer, { at: Date.now() + 3_600_000 });
        return said(await change(id, { title: '换一篇' }));
      },
    },
    {
      name: 'publish before its time',
      from: 'signed',
      says: /自动发布；要提前发布，请先取消定时/,
      go: async (id) => {
        await act(id, 'schedule', people.signer, { at: Date.now() + 3_600_000 });
        return said(await publish(id));
      },
    },
    {
      name: 'take what is public back without a reason',
      from: 'live',
      says: /撤稿/,
      go: (id) => send('post', `${entryPath(id)}/actions/unpublish`, people.signer),
    },
    {
      name: 'take several back without a reason',
      from: 'live',
      says: /撤稿/,
      go: (id) =>
        send('post', `${list}/actions/bulkUnpublish`, people.signer, { documentIds: [id] }),
    },
    {
      name: 'delete what is public',
      from: 'live',
      says: /请先在“审核”里撤稿/,
      go: (id) => send('delete', entryPath(id), people.admin),
    },
    {
      name: 'take it back by the form',
      from: 'live',
      says: /撤稿/,
      go: async (id) =>
        said(
          await change(
            id,
            { withdrawnAt: '2026-01-03T00:00:00.000Z', withdrawalReason: '作废' },
            people.signer,
          ),
        ),
    },
    {
      name: 'bring another text before readers from a relation’s far side',
      from: 'live',
      says: /请到那一条里去改/,
      go: async (id) => {
        const data = { name: `村${newSlug()}`, slug: newSlug(), code: nextCode() };
        const { documentId } = await content(cms.strapi, 'village').create({ data });
        return directly(() =>
          content(cms.strapi, 'village').update({
            documentId,
            data: { articles: { connect: [id] } },
          }),
        );
      },
    },
    {
      name: 'move it out of its column from the far side',
      from: 'live',
      says: /请到那一条里去改/,
      go: (id) =>
        directly(() =>
          content(cms.strapi, 'column').update({
            documentId: known.free,
            data: { articles: { connect: [id] } },
          }),
        ),
    },
    {
      name: 'take the flow off the column as the last signer',
      from: 'draft',
      says: /./,
      go: () =>
        send(
          'put',
          `/content-manager/collection-types/api::column.column/${known.columnId}`,
          people.signer,
          { reviewFlow: { set: [] } },
        ),
    },
    {
      name: 'publish in a column that needs no review, then move it',
      from: 'draft',
      says: /还没有送审/,
      go: async () => {
        const free = await draft({ column: known.free });
        await publish(free);
        await change(free, { column: { set: [known.columnId] } });
        return said(await publish(free));
      },
    },
    {
      name: 'sign another text, then swap the texts',
      from: 'draft',
      says: /还没有送审/,
      go: async (id) => {
        const signed = await draft();
        await sign(signed);
        await change(signed, { body: '<p>换成没有审过的正文，金额 500 元</p>' });
        return said(await publish(id));
      },
    },
  ];
}

let codes = 0;
const nextCode = () => `1408241033${String(++codes).padStart(2, '0')}`;

/** Another picture of one pixel. */
const OTHER_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
