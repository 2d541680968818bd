import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, UID } from '@strapi/strapi';
import { beforeCommit, lockUntilCommit } from '../database';
import { currentActor, isPublicType, onWrite, type WriteAction } from '../publication';
import { hashOf, schemaOf } from './schema';
import { readContent, type Content } from './snapshot';
import { versionsTable } from './versions-table';

/** The version that is being put back. */
const restoring = new AsyncLocalStorage<number>();

/** Runs a write that puts a version back. */
export const whileRestoring = <T>(id: number, write: () => Promise<T>): Promise<T> =>
  restoring.run(id, write);

/** Keeps what every write leaves behind, whoever wrote and by whatever door; of several in one transaction, what the last one left. */
export function recordVersions(strapi: Core.Strapi): void {
  onWrite(strapi, {
    async look({ uid, action, documentId }) {
      if (!isPublicType(uid)) return null;
      const isDeleted = action === 'delete';
      const last = isDeleted && documentId ? await readContent(strapi, uid, documentId) : null;
      return async ({ documentId }) => {
        const matter = `${uid} ${documentId}`;
        const restored = restoring.getStore() ?? null;
        await beforeCommit(strapi, 'versions', matter, async () => {
          await lockUntilCommit(strapi, 'versions', [matter]);
          const content = isDeleted ? last : await readContent(strapi, uid, documentId);
          if (content) await add(strapi, { uid, documentId, action, restored, content });
        });
      };
    },
  });
}

interface Recorded {
  uid: UID.ContentType;
  documentId: string;
  action: WriteAction;
  restored: number | null;
  content: Content;
}

async function add(
  strapi: Core.Strapi,
  { uid, documentId, action, restored, content }: Recorded,
): Promise<void> {
  const key = { uid, documentId };
  const text = JSON.stringify(content);
  const hash = hashOf(text);
  const schema = JSON.stringify(schemaOf(strapi, strapi.contentType(uid)));
  await strapi.db.transaction(async ({ trx }) => {
    const [newest] = await versionsTable.page(trx, key, 1, null);
    // A save that changed nothing is no version.
    if (action === 'update' && restored === null && newest?.hash === hash) return;
    await versionsTable.add(trx, key, {
      action,
      at: new Date(),
      actor: currentActor(strapi),
      restored,
      hash,
      schemaHash: hashOf(schema),
      schema,
      content: text,
    });
  });
}
