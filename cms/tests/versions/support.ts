import type * as VersionsTable from '../../src/features/versions/versions-table';
import type { Actor, WriteAction } from '../../src/features/publication';
import { newsroom } from '../harness/editing';
import { compiled } from '../harness/paths';

export interface Listed {
  id: number;
  action: WriteAction;
  at: string;
  actor: Actor;
  restored: number | null;
}

export const versionsTable = () =>
  compiled<typeof VersionsTable>('src/features/versions/versions-table').versionsTable;

/** A newsroom whose versions are looked at and put back. */
export function versioned() {
  const room = newsroom();
  const { cms } = room;
  const path = (documentId: string, rest = '', type = 'article') =>
    `/portal/versions/api::${type}.${type}/${documentId}${rest}`;
  const get = (address: string, token = room.admin) =>
    cms.http.get(address).set('Authorization', token);
  async function versions(documentId: string, type?: string): Promise<Listed[]> {
    const { body, status } = await get(path(documentId, '', type));
    expect(status).toBe(200);
    return body.data.versions;
  }
  const shown = async (documentId: string, id: number) =>
    (await get(path(documentId, `/${id}`))).body.data as { content: Record<string, unknown> };
  const restore = (documentId: string, id: number, body: object = {}, token = room.admin) =>
    cms.http
      .post(path(documentId, `/${id}/restore`))
      .set('Authorization', token)
      .send(body);
  const actionsOf = async (documentId: string) =>
    (await versions(documentId)).map(({ action }) => action).reverse();
  return Object.assign(room, { path, get, versions, shown, restore, actionsOf });
}
