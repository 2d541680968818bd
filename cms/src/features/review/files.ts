import type { Core, UID } from '@strapi/strapi';
import { refusal } from '@township/rules/review/refusal';
import { onFileChange } from '../media';
import { databaseMoment } from '../runtime';
import { isReviewable } from './flows';
import { refused } from './refusal';
import { isReviewed, standingOf } from './standing';

const SIGNED = '这个文件在审过、正在公开的内容里：请把新文件另外上传，换进稿子里再送审';

/** The bytes of a file are signed with the text that uses it: while readers see that, they stay. */
export function guardFiles(strapi: Core.Strapi): void {
  onFileChange(strapi, async (uses) => {
    await strapi.db.transaction(async ({ trx }) => {
      const now = await databaseMoment(strapi, trx);
      const shown = uses.filter(({ contentType, shown }) => shown && isReviewable(contentType));
      for (const { contentType, entryId } of shown) {
        const key = { uid: contentType as UID.ContentType, documentId: entryId };
        const standing = await standingOf(strapi, trx, key, now);
        if (standing && isReviewed(standing) && standing.state.live) {
          throw refused([refusal('stage', SIGNED)]);
        }
      }
    });
  });
}
