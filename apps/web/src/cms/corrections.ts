import 'server-only';
import { signedPost } from './signed-post';

export interface Correction {
  /** The page that it is about, as an address of the site. */
  pageUrl: string;
  problem: string;
  contact: string | null;
}

/** Hands a reader's correction to the staff; throws when the CMS did not take it. */
export async function reportCorrection(correction: Correction): Promise<void> {
  const response = await signedPost('/api/corrections', correction);
  if (!response.ok) throw new Error(`The CMS answered ${response.status} to a correction.`);
}
