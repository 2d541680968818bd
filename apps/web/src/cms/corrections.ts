import 'server-only';
import type { Correction, CorrectionProblem } from '@township/rules/correction';
import * as z from 'zod';
import { postSigned } from './post-signed';

const FIELDS = ['pageUrl', 'problem', 'contact'] as const;

const refusal = z.object({
  error: z.object({
    details: z.object({
      errors: z.array(z.object({ path: z.tuple([z.enum(FIELDS)]), message: z.string() })).min(1),
    }),
  }),
});

/**
 * Sends a reader's correction to the CMS. Answers what the CMS found wrong with it: a CMS of another version
 * may have other rules. Throws when the CMS did not accept it for any other reason.
 */
export async function reportCorrection(correction: Correction): Promise<CorrectionProblem[]> {
  const response = await postSigned('/api/corrections', correction);
  if (response.ok) return [];
  const refused = refusal.safeParse(await response.json().catch(() => null));
  if (response.status !== 400 || !refused.success) {
    throw new Error(`The CMS answered ${response.status} to a correction.`);
  }
  return refused.data.error.details.errors.map(({ path: [field], message }) => ({
    field,
    message,
  }));
}
