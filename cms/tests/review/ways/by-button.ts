import { entryPath } from '../../harness/editing';
import { LIST, said, type Kit, type Way } from './kit';

/** The admin's own buttons, and what they send. */
export function byButton({
  cms,
  people,
  publish,
  change,
  opened,
  send,
  another,
  ...kit
}: Kit): Way[] {
  const pressed = (who: string, by: () => string, says: RegExp): Way => ({
    name: `the button, as ${who}`,
    from: 'draft',
    says,
    go: async (id) => said(await publish(id, by())),
  });
  return [
    pressed('the last signer', () => people.signer, /还没有送审/),
    pressed('an administrator', () => people.admin, /还没有送审/),
    pressed('the writer', () => people.writer, /没有做这件事的权限/),
    pressed('the first reviewer', () => people.first, /没有做这件事的权限/),
    pressed('the second reviewer', () => people.second, /没有做这件事的权限/),
    {
      name: 'several at once',
      from: 'draft',
      says: /还没有送审/,
      go: (id) => send('post', `${LIST}/actions/bulkPublish`, { documentIds: [id] }),
    },
    {
      name: 'made and published at once',
      from: 'draft',
      says: /要经过/,
      go: () => send('post', `${LIST}/actions/publish`, another()),
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
            .set('If-Match', `"${await opened(id)}"`)
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
          .post(`${LIST}/clone/${id}`)
          .set('Authorization', people.signer)
          .send({ slug: `${id}-copy` });
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
        const put = await send('post', `${path}/${body.data.versions.at(-1).id}/restore`);
        return put.status === 200 ? said(await publish(id)) : put;
      },
    },
    {
      name: 'what was changed since it came out taken back to what readers see, then published',
      from: 'live',
      says: /还没有送审|没有改动|不能发布/,
      go: async (id) => {
        await change(id, { title: '改了又不要' });
        await send('post', `${entryPath(id)}/actions/discard`);
        return said(await publish(id));
      },
    },
    {
      name: 'deleted, and brought back as published',
      from: 'draft',
      says: /还没有送审/,
      go: async (id) => {
        await send('delete', entryPath(id), {}, people.admin);
        const path = `/portal/recycle-bin/api::article.article/${id}/restore`;
        return send('post', path, { publish: true, published: true }, people.admin);
      },
    },
    {
      name: 'a village, where villages are reviewed',
      from: 'draft',
      says: /还没有送审/,
      go: async () => {
        const flow = await kit.documents('review-flow').create({
          data: {
            name: `村情${Date.now()}`,
            forVillages: true,
            steps: [{ name: '初审', role: 'first-reviewer', dueHours: 4 }],
          },
        });
        const answer = await send(
          'post',
          `${entryPath(await kit.addVillage(), 'village')}/actions/publish`,
        );
        await kit.documents('review-flow').delete({ documentId: flow.documentId });
        return answer;
      },
    },
  ];
}
