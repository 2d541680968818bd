import { said, type Kit, type Way } from './kit';

/** What was signed is changed before it comes out, or after. */
export function afterSigning(kit: Kit): Way[] {
  const { change, publish, draft, sign, replaceCover, coverOf, send, known } = kit;
  const changed = (what: string, data: (id: string) => Promise<object>): Way => ({
    name: `sign, change ${what}, publish`,
    from: 'signed',
    says: /还没有送审/,
    go: async (id) => {
      const { status, body } = await change(id, await data(id));
      if (status !== 200) throw new Error(JSON.stringify(body));
      return said(await publish(id));
    },
  });
  return [
    changed('the text', async () => ({ body: '<p>另一篇正文，日期 7 月 1 日</p>' })),
    changed('the title', async () => ({ title: '停水通知' })),
    changed('the picture', async () => ({ cover: await kit.addPicture() })),
    changed('what search engines show', async () => ({ seo: { title: '别的' } })),
    changed('when it is shown', async () => ({ displayDate: '2026-03-01T00:00:00.000Z' })),
    changed('the address', async (id) => ({ slug: `${id}-elsewhere` })),
    changed('what it names', async () => ({ villages: { connect: [await kit.addVillage()] } })),
    {
      name: 'sign, take it out of its column, publish',
      from: 'signed',
      says: /栏目/,
      go: async (id) => {
        await change(id, { column: { set: [] } });
        return said(await publish(id));
      },
    },
    {
      name: 'publish where no review is needed, then move it and publish again',
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
      name: 'sign one, and publish another',
      from: 'draft',
      says: /还没有送审/,
      go: async (id) => {
        await sign(await draft());
        return said(await publish(id));
      },
    },
    {
      name: 'sign, replace the bytes of its picture, publish',
      from: 'signed',
      says: /在稿子以外被改过|还没有送审/,
      go: async (id) => {
        const { status, body } = await replaceCover(id);
        if (status !== 200) throw new Error(JSON.stringify(body));
        return said(await publish(id));
      },
    },
    {
      name: 'replace the bytes of a picture that is public',
      from: 'live',
      says: /审过、正在公开/,
      go: async (id) => said(await replaceCover(id)),
    },
    {
      name: 'delete a picture that is public',
      from: 'live',
      says: /审过、正在公开/,
      go: async (id) => send('delete', `/upload/files/${await coverOf(id)}?confirm=true`),
    },
    {
      name: 'delete a picture that is public, with others',
      from: 'live',
      says: /审过、正在公开|文件正在使用/,
      go: async (id) =>
        send('post', '/upload/actions/bulk-delete', {
          fileIds: [await coverOf(id)],
          folderIds: [],
        }),
    },
  ];
}
