import 'server-only';
import type { Correction } from '@township/rules/correction';
import { signedPost } from './signed-post';

/** Hands a reader's correction to the staff; throws when the CMS did not take it. */
export async function reportCorrection(correction: Correction): Promise<void> {
  const response = await signedPost('/api/corrections', correction);
  if (!response.ok) throw new Error(`The CMS answered ${response.status} to a correction.`);
}
