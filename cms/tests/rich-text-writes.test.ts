import { bootCms, type Cms } from './harness';
import { saveEntry } from './harness/editing';
import { signInAsAdmin } from './harness/admin';

const hostile =
  '<h1>标题</h1><p onclick="alert(1)">正文<script>alert(1)</script></p><iframe src="https://evil.example"></iframe>';
const clean = '<h2>标题</h2><p>正文</p>';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

test('what a service writes is sanitised, in every rich-text attribute', async () => {
  const { documentId } = await cms.strapi.documents('api::town.town').create({
    data: {
      name: '试镇',
      code: '140824999',
      summary: '试',
      history: hostile,
      programme: hostile,
    },
  });
  const town = await cms.strapi.documents('api::town.town').findOne({ documentId });
  expect(town).toMatchObject({ history: clean, programme: clean });
});

test('what the admin writes is sanitised on create and on update', async () => {
  const authorization = await signInAsAdmin(cms);
  const path = '/content-manager/collection-types/api::article.article';
  const created = await cms.http
    .post(path)
    .set('Authorization', authorization)
    .send({ title: '试写', body: hostile });
  expect(created.status).toBe(201);
  expect(created.body.data.body).toBe(clean);

  const entry = `${path}/${created.body.data.documentId}`;
  const updated = await saveEntry(cms, authorization, entry, {
    body: '<p style="color:red">改<img src="https://evil.example/t.gif"></p>',
  });
  expect(updated.status).toBe(200);
  const stored = await cms.strapi
    .documents('api::article.article')
    .findOne({ documentId: created.body.data.documentId });
  expect(stored?.body).toBe('<p>改</p>');
});
