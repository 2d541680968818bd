import { bootCms, signInAsAdmin, type Cms } from '../harness';
import { DocumentedAnswers } from '../harness/api-document';
import { Receiver, slugIn, webhookAdmin, type WebhookAdmin } from '../harness/receiver';
import { until } from '../harness/web-origin';

export const SITE = 'https://portal.example.org';

/** A CMS that tells a receiver, which each test has to itself, of columns and industries. */
export function hookedUp() {
  const cms = {} as Cms;
  const hooked = { cms, admin: {} as WebhookAdmin, receiver: {} as Receiver, id: 0 };
  beforeAll(async () => {
    Object.assign(
      cms,
      await bootCms({ env: { WEBHOOK_ALLOWED_HOSTS: '127.0.0.1', SITE_URL: SITE } }),
    );
    hooked.admin = webhookAdmin(cms, await signInAsAdmin(cms));
  });
  afterAll(() => cms.stop());

  beforeEach(async () => {
    hooked.receiver = await new Receiver().start();
    const made = await hooked.admin.create(webhook());
    hooked.receiver.secret = made.secret;
    hooked.id = made.id;
  });
  afterEach(async () => {
    // Some tests have removed it themselves.
    await hooked.admin.ask('delete', `/${hooked.id}`);
    await hooked.receiver.stop();
  });

  const addColumn = (slug: string) =>
    cms.strapi
      .documents('api::column.column')
      .create({ data: { name: slug.slice(0, 20), slug, kind: 'news' } });
  const addIndustry = (slug: string) =>
    cms.strapi.documents('api::industry.industry').create({ data: { name: slug, slug } });
  const documented = async (webhook: string, event: object) =>
    new DocumentedAnswers((await cms.http.get('/api/openapi.json')).body).checkPosted(
      webhook,
      event,
    );
  const failed = () =>
    until('an attempt failed', async () => (await hooked.admin.find(hooked.id)).failures > 0);
  const webhook = (more: object = {}) => ({
    name: '县级网站',
    address: hooked.receiver.address,
    types: ['column', 'industry'],
    ...more,
  });
  const slugs = () => hooked.receiver.accepted.map(slugIn);
  const sent = (...wanted: string[]) =>
    until('all were taken', () => slugs().join() === wanted.join());

  return Object.assign(hooked, {
    addColumn,
    addIndustry,
    documented,
    failed,
    webhook,
    sent,
  });
}
