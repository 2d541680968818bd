import 'server-only';
import { contract } from '@township/client/contract';
import { isPreviewToken } from '@township/rules/preview';
import { WITHDRAWAL_KINDS } from '@township/rules/review/round';
import { withPreviewedFiles } from '@township/rules/preview-address';
import * as z from 'zod';
import { postSigned } from './post-signed';

const moment = z.iso.datetime();
const part = z.object({
  kind: z.enum(['same', 'added', 'removed']),
  text: z.string(),
  isKey: z.boolean(),
});

const common = {
  files: z.array(z.string()),
  missing: z.array(z.string()),
  changes: z.nullable(
    z.array(
      z.object({ name: z.string(), label: z.string(), isKey: z.boolean(), parts: z.array(part) }),
    ),
  ),
  live: z.nullable(z.object({ slug: z.nullable(z.string()), from: z.nullable(moment) })),
  takenBack: z.nullable(z.enum(WITHDRAWAL_KINDS)),
  alerts: z.array(contract.alerts.summary),
  version: z.object({ at: moment, newer: z.nullable(moment) }),
  link: z.object({ isShared: z.boolean(), maker: z.string(), madeAt: moment, expiresAt: moment }),
  at: moment,
};

/** As the CMS tells of one; links by which somebody signs show one too. */
export const preview = z.discriminatedUnion('type', [
  z.object({ ...common, type: z.literal('article'), record: contract.articles.detail }),
  z.object({ ...common, type: z.literal('topic'), record: contract.topics.detail }),
  z.object({ ...common, type: z.literal('village'), record: contract.villages.detail }),
  z.object({ ...common, type: z.literal('enterprise'), record: contract.enterprises.detail }),
  z.object({ ...common, type: z.literal('honor'), record: contract.honors.detail }),
  z.object({ ...common, type: z.literal('alert'), record: contract.alerts.summary }),
]);

const answer = z.object({ data: preview });

/** A version of an entry, and what is to be said of it; `Preview` in the CMS's feature says what it all is. */
export type Preview = z.infer<typeof preview>;

/** Who opens a link, for the log of openings. */
export interface PreviewReader {
  network: string;
  device: string;
}

export interface PreviewAsked {
  /** ISO 8601; now unless told. Of shared links always now. */
  at?: string;
  /** What is another than on the site is marked in long texts. */
  marked?: boolean;
  reader: PreviewReader;
}

/**
 * What a link shows; `missing` where it never showed anything, `gone` where it does so no more. Kept nowhere. Throws when the CMS
 * does not answer.
 */
export async function getPreview(
  token: string,
  asked: PreviewAsked,
): Promise<Preview | 'missing' | 'gone'> {
  if (!isPreviewToken(token)) return 'missing';
  const response = await postSigned('/api/previews', { token, ...asked });
  if (response.status === 404) return 'missing';
  if (response.status === 410) return 'gone';
  if (!response.ok) throw new Error(`The CMS answered ${response.status} to a preview.`);
  const { data } = answer.parse(await response.json());
  return withPreviewedFiles(data, token, data.files);
}

/** A file that the version of a link names, by its name in the store; null where there is none. */
export async function getPreviewedFile(token: string, name: string): Promise<Response | null> {
  if (!isPreviewToken(token)) return null;
  const response = await postSigned('/api/previews/files', { token, name });
  if (response.status === 404 || response.status === 410) return null;
  if (!response.ok) throw new Error(`The CMS answered ${response.status} to a previewed file.`);
  return response;
}
