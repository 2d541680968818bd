import type { SignedContent } from '@township/rules/review/signed-content';
import type { Key } from '../versions';

export const titleOf = ({ content, documentId }: SignedContent): string =>
  String(content.title ?? content.name ?? documentId);

/** An entry, for the audit log. */
export const subjectOf = ({ uid, documentId }: Key, signed: SignedContent) => ({
  type: uid,
  id: documentId,
  label: titleOf(signed),
});
