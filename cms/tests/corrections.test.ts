import type { UID } from '@strapi/strapi';
import { signedPost } from '@township/rules/request-signature';
import { bootCms, type Cms } from './harness';

const SECRET = 'a-secret-of-the-test';
const CORRECTION = 'api::correction.correction' as UID.ContentType;

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms({ env: { DELIVERY_SECRET: SECRET } });
});
afterAll(() => cms.stop());

const stored = () => cms.strapi.db.query(CORRECTION).findMany({ orderBy: 'id' });

function post(sent: object, secret = SECRET) {
  const path = '/api/corrections';
  const { headers, body } = signedPost(path, sent, secret, new Date());
  return cms.http.post(path).set(headers).send(body);
}

const correction = {
  pageUrl: '/villages/xiwei',
  problem: '村名写错了\r\n应为西位村',
  contact: null,
};

test('a correction that a site signed is kept as new, without staff’s fields', async () => {
  const answer = await post({ ...correction, state: 'done', staffNote: 'x', id: 9 }).expect(201);
  expect(answer.body).toEqual({ data: { documentId: expect.any(String) } });
  expect(await stored()).toEqual([
    expect.objectContaining({
      documentId: answer.body.data.documentId,
      pageUrl: '/villages/xiwei',
      problem: '村名写错了\n应为西位村',
      contact: null,
      state: 'new',
      staffNote: null,
    }),
  ]);
  await post({ ...correction, contact: '王先生 138…' }).expect(201);
  expect((await stored())[1]).toMatchObject({ contact: '王先生 138…' });
});

test('one that is wrong is refused with each field’s problem, and not kept', async () => {
  const before = await stored();
  const answer = await post({ pageUrl: 'x', problem: '', contact: 'a\u0000' }).expect(400);
  expect(answer.body).toMatchObject({
    data: null,
    error: {
      status: 400,
      name: 'ValidationError',
      message: expect.stringContaining('有3处需要修改'),
      details: {
        errors: [
          { path: ['pageUrl'], message: expect.any(String) },
          { path: ['problem'], message: '请写下哪里有错' },
          { path: ['contact'], message: expect.any(String) },
        ],
      },
    },
  });
  expect(await stored()).toEqual(before);
});

test('an address as long as the rule allows is kept whole, a longer one is refused at its field', async () => {
  const pageUrl = `https://town.cn/search?q=${'%E4%BD%8E%E4%BF%9D'.repeat(109)}`;
  await post({ ...correction, pageUrl: pageUrl.padEnd(2000, 'x') }).expect(201);
  expect((await stored()).at(-1)).toMatchObject({ pageUrl: pageUrl.padEnd(2000, 'x') });
  const { body } = await post({ ...correction, pageUrl: pageUrl.padEnd(2001, 'x') }).expect(400);
  expect(body.error.details.errors).toEqual([
    expect.objectContaining({ path: ['pageUrl'], message: expect.stringContaining('2000') }),
  ]);
});

test('nobody but a site can post one, and nobody can read them', async () => {
  const before = await stored();
  await post(correction, 'another secret').expect(401);
  const unsigned = await cms.http.post('/api/corrections').send(correction).expect(401);
  expect(unsigned.body).toMatchObject({ data: null, error: { status: 401 } });
  const [first] = before;
  for (const path of ['/api/corrections', `/api/corrections/${first.documentId}`]) {
    expect([404, 405]).toContain((await cms.http.get(path)).status);
  }
  expect(await stored()).toEqual(before);
});
