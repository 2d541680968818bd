import 'server-only';
import { isPreviewToken } from '@township/rules/preview';
import { withPreviewedFiles } from '@township/rules/preview-address';
import type { SigningAnswer, SigningOutcome } from '@township/rules/review/signing-told';
import { SIGNING_STANDINGS } from '@township/rules/review/signing-told';
import * as z from 'zod';
import { postSigned } from './post-signed';
import { preview } from './previews';

const moment = z.iso.datetime();

const form = z.object({
  /** `confirm`: typing was corrected after the signature. */
  action: z.enum(['approve', 'confirm']),
  title: z.string(),
  writers: z.array(z.string()),
  contentHash: z.string(),
  checklist: z.array(z.string()),
  paragraphs: z.array(z.object({ value: z.string(), label: z.string() })),
  /** What was decided before, the first first. */
  said: z.array(
    z.object({
      step: z.string(),
      label: z.string(),
      who: z.string(),
      words: z.string(),
      at: moment,
    }),
  ),
  preview,
});

const signing = z.object({
  is: z.enum(SIGNING_STANDINGS),
  /** Why, where the standing alone does not say it. */
  words: z.string(),
  signer: z.object({ name: z.string(), position: z.string() }),
  step: z.string(),
  issuer: z.string(),
  expiresAt: moment,
  used: z.nullable(
    z.object({
      at: moment,
      as: z.enum(['approve', 'reject', 'confirm']),
      contentHash: z.string(),
      title: z.nullable(z.string()),
    }),
  ),
  form: z.nullable(form),
});

/** What a link by which somebody signs is good for; `openLink` of the CMS's feature says what it all is. */
export type Signing = z.infer<typeof signing>;
export type SigningForm = z.infer<typeof form>;

const outcome: z.ZodType<SigningOutcome> = z.union([
  z.object({ outcome: z.enum(['signed', 'closed']) }),
  z.object({ outcome: z.literal('wrong-code'), left: z.number() }),
  z.object({ outcome: z.literal('refused'), reasons: z.array(z.string()) }),
]);

/** From where and on what somebody signs, for the audit log. */
export interface Signatory {
  address: string;
  agent: string;
  /** 手机, 电脑 or 程序 */
  device: string;
}

interface SigningAsked {
  /** What is another than on the site is marked in long texts. */
  marked: boolean;
  /** A form comes back: nobody opens anything. */
  again: boolean;
}

/** What a link shows; null where there is none. Nothing is used up by it. Throws when the CMS does not answer. */
export async function getSigning(
  token: string,
  asked: SigningAsked,
  by: Signatory,
): Promise<Signing | null> {
  if (!isPreviewToken(token)) return null;
  const { device } = by;
  const response = await post('/api/signing-links', { token, ...asked, device }, by);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`The CMS answered ${response.status} to a signing link.`);
  const { data } = z.object({ data: signing }).parse(await response.json());
  return data.form ? withPreviewedFiles(data, token, data.form.preview.files) : data;
}

/** Hands on what somebody decided; null where there is no such link. Throws when the CMS does not take it. */
export async function answerSigning(
  answer: SigningAnswer,
  by: Signatory,
): Promise<SigningOutcome | null> {
  const response = await post('/api/signing-links/answer', answer, by);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`The CMS answered ${response.status} to a signature.`);
  return z.object({ data: outcome }).parse(await response.json()).data;
}

/** The CMS believes a site about whose request it is. */
const post = (path: string, content: object, { address, agent }: Signatory) =>
  postSigned(path, content, { 'X-Forwarded-For': address, 'User-Agent': agent });
