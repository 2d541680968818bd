import type { Response } from 'supertest';
import { SITE_HEADER, signedPost, siteToken } from '@township/rules/request-signature';
import type { MadeSigningLink, ToldSigning } from '@township/rules/review/signing-told';
import { content, signInAs } from '../harness';
import { reviewRoom } from '../review/support';

export const HOUR_MS = 3_600_000;
export const PHONE = 'Mozilla/5.0 (Linux; Android 13) Chrome/131.0.0.0 Mobile Safari/537.36';
export const ADDRESS = '203.0.113.9';

/** What somebody holds who was sent a link and told the code. */
export interface Held {
  token: string;
  code: string;
}

/** A review room with leaders who have no account, and the site that they come through. */
export function signingRoom() {
  const room = reviewRoom();
  const { cms, people, act, draft } = room;
  const leaders = { deputy: '', mayor: '', other: '' };
  const chief = { admin: '' };
  beforeAll(async () => {
    chief.admin = await signInAs(cms, 'strapi-super-admin', 'chief@example.org');
    leaders.deputy = await register('李春梅', '副镇长', 'second-reviewer');
    leaders.mayor = await register('王建国', '镇长', 'signer');
    leaders.other = await register('陈志强', '书记', 'signer');
  });
  const register = async (name: string, position: string, role: string): Promise<string> =>
    (await content(cms.strapi, 'outside-signer').create({ data: { name, position, role } }))
      .documentId;

  const base = (documentId: string) => `/portal/signing-links/api::article.article/${documentId}`;
  const issue = (
    documentId: string,
    signer: string,
    by = people.writer,
    hours: unknown = 48,
  ): Promise<Response> =>
    cms.http
      .post(base(documentId))
      .set('Authorization', by)
      .send({ signer, hours }) as unknown as Promise<Response>;
  const send = async (documentId: string, signer: string, by?: string): Promise<Held> => {
    const { status, body } = await issue(documentId, signer, by);
    if (status !== 200) throw new Error(JSON.stringify(body.error));
    const { path, code }: MadeSigningLink = body.data;
    return { token: /^\/preview\/([\w-]{43})\/sign$/.exec(path)![1]!, code };
  };
  const list = async (documentId: string, by = people.writer): Promise<ToldSigning> =>
    (await cms.http.get(base(documentId)).set('Authorization', by).expect(200)).body.data;
  const revoke = (documentId: string, id: number, by = people.writer) =>
    cms.http.delete(`${base(documentId)}/${id}`).set('Authorization', by);

  /** As the site asks, for a phone at an address. */
  const asked = (path: string, body: object): Promise<Response> => {
    const secret = cms.strapi.config.get<string>('delivery.secret');
    const { headers, body: text } = signedPost(path, body, secret, new Date());
    return cms.http
      .post(path)
      .set({ ...headers, [SITE_HEADER]: siteToken(secret) })
      .set({ 'X-Forwarded-For': ADDRESS, 'User-Agent': PHONE })
      .send(text) as unknown as Promise<Response>;
  };
  const open = async (token: string, more: object = {}) =>
    (await asked('/api/signing-links', { token, device: '手机', ...more })).body.data;
  const answer = async (held: Held, more: object) =>
    (await asked('/api/signing-links/answer', { ...held, ...more })).body.data;
  const approve = async (held: Held, more: object = {}) =>
    answer(held, { decision: 'approve', checked: ['准确、安全'], opinion: '同意发布', ...more });

  return {
    ...room,
    leaders,
    chief,
    register,
    issue,
    send,
    list,
    revoke,
    asked,
    open,
    answer,
    approveBy: approve,
    /** A draft that waits for 复审. */
    waiting: async (data: object = {}): Promise<string> => {
      const documentId = await draft(data);
      for (const [action, by, body] of [
        ['submit', people.writer, {}],
        ['approve', people.first, { checked: ['错漏字', '人名地名'], opinion: '没有错字' }],
      ] as const) {
        const { status, body: said } = await act(documentId, action, by, body);
        if (status !== 200) throw new Error(JSON.stringify(said.error));
      }
      return documentId;
    },
    rows: () => cms.strapi.db.connection('signing_links'),
  };
}
