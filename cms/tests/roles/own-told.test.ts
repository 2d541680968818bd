import { content } from '../harness';
import { uidOf } from './doors';
import {
  article,
  call,
  cms,
  east,
  listOf,
  make,
  next,
  people,
  townsfolk,
  west,
  type Person,
} from './townsfolk';

townsfolk();

describe('what is told of others’', () => {
  test('a picker offers one’s own, and names no other that is chosen already', async () => {
    const id = await article({ villages: [east, west] });
    const base = `/content-manager/relations/${uidOf('article')}`;
    const offered = await call(people.ofEast!, {
      method: 'get',
      path: `${base}/villages?pageSize=50`,
    });
    expect(offered.body.results.map((one: { name: string }) => one.name)).toEqual(['东村']);
    const chosen = await call(people.ofEast!, { method: 'get', path: `${base}/${id}/villages` });
    expect(JSON.stringify(chosen.body)).not.toContain('西村');
    const foreign = await article({ villages: [west] });
    const closed = await call(people.ofEast!, {
      method: 'get',
      path: `${base}/${foreign}/villages`,
    });
    expect(closed.status).toBe(403);
  });

  test.each([
    'filters[$and][0][villages][articles][title][$contains]=机密',
    'filters[villages][articles][title][$contains]=机密',
    'filters[villages][enterprises][name][$contains]=机密',
    'filters[topics][articles][title][$contains]=机密',
    'sort=villages.articles.title:asc&filters[topics][articles][body][$contains]=机密',
    'filters[createdBy][email][$contains]=example',
    'filters[createdBy][password][$contains]=a',
    'filters[villages][$or][0][articles][title][$contains]=机密',
    'filters[$not][villages][$and][0][enterprises][name][$contains]=机密',
    'filters[cover][folder][files][name][$contains]=机密',
    'filters[attachments][file][related][id][$gt]=0',
    'sort[villages][articles][title]=asc&filters[villages][articles][title][$contains]=机密',
  ])('no filter asks through a relation: %s', async (query) => {
    const topic = await make('topic', { title: `题${next()}`, summary: '摘要' });
    await article({ villages: [east, west], topics: [topic], title: '普通' });
    await article({ villages: [west], topics: [topic], title: '机密', body: '<p>机密</p>' });
    await make('enterprise', { name: `机密${next()}`, village: west });
    const plain = await call(people.ofEast!, {
      method: 'get',
      path: `${listOf('article')}?pageSize=100`,
    });
    const asked = await call(people.ofEast!, {
      method: 'get',
      path: `${listOf('article')}?pageSize=100&${query}`,
    });
    const isRefused = asked.status >= 400;
    const tellsNothing = asked.body.pagination?.total === plain.body.pagination.total;
    expect(isRefused || tellsNothing).toBe(true);
  });

  test('what the admin’s own lists ask for is answered', async () => {
    const id = await article({ villages: [east] });
    for (const query of [
      `filters[$and][0][villages][documentId][$eq]=${east}`,
      'sort=column.name:ASC',
      'sort=updatedBy.firstname:DESC',
      'filters[$and][0][title][$containsi]=稿件&sort=displayDate:DESC,title:ASC',
    ]) {
      const path = `${listOf('article')}?pageSize=100&${query}`;
      const { body } = await call(people.ofEast!, { method: 'get', path });
      expect(JSON.stringify(body.results)).toContain(id);
    }
    const refused = await call(people.ofEast!, {
      method: 'get',
      path: `${listOf('article')}?sort=villages.summary`,
    });
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      expect.stringContaining('筛选和排序'),
    ]);
  });

  test('an entry comes without what its relations hold', async () => {
    const id = await article({ villages: [east, west] });
    await article({ villages: [west], title: '西村的机密稿' });
    for (const populate of [
      'populate[villages][populate]=articles',
      'populate=deep',
      'populate[villages][populate][articles][populate]=*',
    ]) {
      const one = await call(people.ofEast!, {
        method: 'get',
        path: `${listOf('article')}/${id}?${populate}`,
      });
      const list = await call(people.ofEast!, {
        method: 'get',
        path: `${listOf('article')}?${populate}`,
      });
      expect(JSON.stringify([one.body, list.body])).not.toContain('机密稿');
    }
  });

  test('a new article is filled in with one’s village or department, where there is no choice', async () => {
    const filled = async (person: Person) => {
      const { body } = await call(person, { method: 'get', path: '/portal/desk/new-article' });
      return [body.data.village?.name ?? null, body.data.department?.name ?? null];
    };
    expect(await filled(people.ofEast!)).toEqual(['东村', null]);
    expect(await filled(people.ofCivil!)).toEqual([null, '民政办公室']);
    expect(await filled(people.ofBoth!)).toEqual([null, null]);
  });

  test('the desk, and several at once, know one’s own alone', async () => {
    const foreign = await article({ villages: [west], title: '西村待办', source: null });
    const column = await make('column', { name: '要闻', kind: 'news', slug: 'yaowen' });
    for (const part of ['drafts', 'changed', 'coming', 'problems']) {
      const { body } = await call(people.ofEast!, { method: 'get', path: `/portal/desk/${part}` });
      expect(JSON.stringify(body)).not.toContain('西村待办');
    }
    const hidden = `/portal/desk/hidden/${uidOf('article')}/${foreign}`;
    expect((await call(people.ofEast!, { method: 'get', path: hidden })).status).toBe(404);
    const { body } = await call(people.ofEast!, {
      method: 'post',
      path: '/portal/desk/articles/change',
      body: { documentIds: [foreign], field: 'column', target: column, partly: true },
    });
    expect(body.data).toMatchObject({ changed: 0 });
    expect(JSON.stringify(body)).not.toContain('西村待办');
  });

  test('of an entry that is deleted nobody knows whose it was', async () => {
    const id = await article({ villages: [west], title: '删掉的' });
    await content(cms.strapi, 'article').delete({ documentId: id });
    const path = `/portal/versions/${uidOf('article')}/${id}`;
    expect((await call(people.ofEast!, { method: 'get', path })).status).toBe(403);
  });
});
