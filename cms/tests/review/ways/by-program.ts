import type * as publication from '../../../src/features/publication';
import { articleData } from '../../harness/content';
import { compiled } from '../../harness/paths';
import type { Kit, Way } from './kit';

/** Programs: jobs, imports, the CMS's own code, keys. */
export function byProgram({ cms, people, send, directly, documents, another }: Kit): Way[] {
  const { actingAs } = compiled<typeof publication>('src/features/publication');
  const articles = () => documents('article');
  const works: Record<string, (documentId: string) => Promise<unknown>> = {
    publish: (documentId) => articles().publish({ documentId }),
    create: () => articles().create({ data: another(), status: 'published' }),
    update: (documentId) =>
      articles().update({ documentId, data: { title: '直接' }, status: 'published' }),
  };
  const byKey = async (method: 'post' | 'put', path: string) => {
    const key = { name: path, description: '', type: 'full-access', lifespan: null };
    const { accessKey } = await cms.strapi.service('admin::api-token').create(key);
    return send(method, path, { data: articleData() }, `Bearer ${accessKey}`);
  };
  return [
    ...Object.entries(works).flatMap(([name, work]): Way[] =>
      [
        { as: 'without a request', run: (id: string) => work(id) },
        { as: 'as an import', run: (id: string) => actingAs('import', '导入', () => work(id)) },
        { as: 'as a job', run: (id: string) => actingAs('job', '任务', () => work(id)) },
      ].map(({ as, run }) => ({
        name: `the Document Service's ${name}, ${as}`,
        from: 'draft' as const,
        says: /还没有送审|要经过审核/,
        go: (id: string) => directly(() => run(id)),
      })),
    ),
    {
      name: 'the public API: POST with the session of staff',
      from: 'draft',
      says: /密钥不对/,
      go: () => send('post', '/api/articles', { data: articleData() }),
    },
    {
      name: 'the public API: POST with a key that may do anything',
      from: 'draft',
      says: /./,
      go: () => byKey('post', '/api/articles'),
    },
    {
      name: 'the public API: PUT with a key that may do anything',
      from: 'draft',
      says: /./,
      go: (id) => byKey('put', `/api/articles/${id}?status=published`),
    },
    {
      name: 'signing by a key of one’s own',
      from: 'submitted',
      says: /不能用密钥/,
      go: async (id) => {
        const by = await signInWithBoth(cms);
        const review = `/portal/review/entries/api::article.article/${id}`;
        const { body } = await cms.http.get(review).set('Authorization', by);
        const key = await cms.http
          .post('/admin/admin-tokens')
          .set('Authorization', by)
          .send({ name: id, description: '', lifespan: null, adminPermissions: READING });
        const { contentHash, steps } = body.data;
        const asked = { contentHash, checked: steps[0].checklist, opinion: '' };
        return send('post', `${review}/approve`, asked, `Bearer ${key.body.data.accessKey}`);
      },
    },
    {
      name: 'taking the flow off the column as the last signer',
      from: 'draft',
      says: /没有做这件事的权限/,
      go: async () => {
        const column = await cms.strapi.db
          .query('api::column.column')
          .findOne({ where: { name: '公告' } });
        const path = `/content-manager/collection-types/api::column.column/${column.documentId}`;
        return send('put', path, { reviewFlow: { set: [] } }, people.signer);
      },
    },
  ];
}

const READING = [
  {
    action: 'plugin::content-manager.explorer.read',
    subject: 'api::article.article',
    conditions: [],
    properties: {},
  },
];

/** Somebody who may make keys, and may sign the first step. */
async function signInWithBoth({ strapi, http }: Kit['cms']): Promise<string> {
  const roles = await strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $in: ['strapi-super-admin', 'first-reviewer'] } } });
  const person = { email: `both-${Date.now()}@example.org`, password: 'Township-2026' };
  await strapi.service('admin::user').create({
    ...person,
    firstname: '两样',
    isActive: true,
    roles: roles.map(({ id }: { id: number }) => id),
  });
  const { body } = await http.post('/admin/login').send(person);
  return `Bearer ${body.data.token}`;
}
