import type { SignedContent } from '@township/rules/review/signed-content';
import { titleOf } from '../review';
import type { Key } from '../versions';

/** An entry, for the audit log. */
export const subjectOf = ({ uid, documentId }: Key, signed: SignedContent) => ({
  type: uid,
  id: documentId,
  label: titleOf(signed),
});
