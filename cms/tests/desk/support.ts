import type { UID } from '@strapi/strapi';
import { articleData, content, signInAs } from '../harness';
import { entryPath, newsroom } from '../harness/editing';

export interface Listed extends Record<string, unknown> {
  documentId: string;
  title: string;
}

const DAY_MS = 86_400_000;
export const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

/** A newsroom whose people look at their desks. */
export function desks() {
  const room = newsroom();
  const { cms } = room;
  const get = (path: string, token: string) =>
    cms.http.get(`/portal/desk${path}`).set('Authorization', token);
  async function list(path: string, token: string): Promise<Listed[]> {
    const { body, status } = await get(path, token);
    expect(status).toBe(200);
    return body.data;
  }
  /** By hand, so that the article is somebody's. */
  async function writeAs(token: string, data: object = {}): Promise<string> {
    const { body, status } = await cms.http
      .post(entryPath())
      .set('Authorization', token)
      .send(articleData({ column: room.columnId, ...data }));
    expect(status).toBe(201);
    return body.data.documentId;
  }
  async function change(documentId: string, token: string, data: object) {
    expect((await room.save(documentId, data, token)).status).toBe(200);
  }
  const publish = (documentId: string) => content(cms.strapi, 'article').publish({ documentId });

  async function whoReads(
    code: string,
    subject: string,
    conditions: string[] = [],
  ): Promise<string> {
    const role = await cms.strapi.db.query('admin::role').create({ data: { name: code, code } });
    await cms.strapi.service('admin::role').assignPermissions(role.id, [
      {
        action: 'plugin::content-manager.explorer.read',
        subject,
        properties: {
          fields: Object.keys(cms.strapi.contentType(subject as UID.ContentType).attributes),
        },
        conditions,
      },
    ]);
    return signInAs(cms, code);
  }
  return Object.assign(room, { get, list, writeAs, change, publish, whoReads });
}
