import type { Core, UID } from '@strapi/strapi';
import { checkCorrection } from '@township/rules/correction';
import { toValidationError } from '../publication';

const CORRECTION = 'api::correction.correction' as UID.ContentType;

/**
 * Keeps what a reader says is wrong, for staff alone; answers its documentId.
 *
 * @throws ValidationError (400) naming each field that is wrong
 */
export async function storeCorrection(strapi: Core.Strapi, posted: unknown): Promise<string> {
  const checked = checkCorrection(posted);
  if (!checked.ok) {
    throw toValidationError(
      checked.problems.map(({ field, message }) => ({ path: field, message })),
    );
  }
  const { documentId } = await strapi
    .documents(CORRECTION)
    .create({ data: { ...checked.value, state: 'new' } });
  return documentId;
}
