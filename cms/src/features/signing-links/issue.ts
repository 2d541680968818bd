import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isRecord } from '@township/rules/is-record';
import { signingPath } from '@township/rules/preview-address';
import type { PersonRef } from '@township/rules/review/people';
import { refusal } from '@township/rules/review/refusal';
import { SIGNING_HOURS, type SigningHours } from '@township/rules/review/signing-link';
import type { MadeSigningLink } from '@township/rules/review/signing-told';
import { stageWords } from '@township/rules/review/stage';
import { audit } from '../audit';
import { lockUntilCommit } from '../database';
import { hashOfToken, newPreviewToken } from '../preview';
import { isByKey, matterOf, refused, standingOf, type ReviewKey, type Standing } from '../review';
import { databaseMoment } from '../runtime';
import { staffRoles } from '../staff';
import { newestVersion } from '../versions';
import { hashOfCode, newSigningCode } from './code';
import { signingLinksTable } from './links-table';
import { askedOf, refusalsFor } from './look';
import { subjectOf } from './subject';
import { revokeOpen } from './revoke';
import { findSigner, type Signer } from './signers';

const HOUR_MS = 3_600_000;
const BY_KEY = refusal('not-permitted', '手机签批链接要本人登录后台来发，不能用密钥');
const CHANGED_BESIDE = refusal(
  'content-changed',
  '附件或关联的内容在稿子以外被改过，请作者打开稿子保存一次，再发链接',
);

/** What whoever sends a link asks for. @throws ValidationError */
export function readAsked(body: unknown): { signer: string; hours: SigningHours } {
  const asked = isRecord(body) ? body : {};
  const hours = SIGNING_HOURS.find((one) => one === asked.hours);
  if (!hours) throw new errors.ValidationError('请选择链接的有效期');
  if (typeof asked.signer !== 'string') throw new errors.ValidationError('请选择签批人');
  return { signer: asked.signer, hours };
}

/**
 * Makes a link for the step that an entry waits for, in the place of the one that there was.
 *
 * @returns what opens it and the code, which nobody is told again
 * @throws PolicyError, ApplicationError with every reason; NotFoundError
 */
export async function issue(
  strapi: Core.Strapi,
  key: ReviewKey,
  issuer: PersonRef,
  asked: ReturnType<typeof readAsked>,
): Promise<MadeSigningLink> {
  if (isByKey(strapi)) throw refused([BY_KEY]);
  return strapi.db.transaction(async ({ trx }) => {
    await lockUntilCommit(strapi, 'review', [matterOf(key)]);
    const now = await databaseMoment(strapi, trx);
    const standing = await standingOf(strapi, trx, key, now);
    const version = await newestVersion(strapi, key.uid, key.documentId);
    if (!standing || !version) throw new errors.NotFoundError('没有这条内容');
    const signer = await findSigner(strapi, { documentId: asked.signer });
    if (!signer?.isActive) throw new errors.NotFoundError('没有这位签批人，或已停用');
    const step = stepFor(strapi, standing, signer, issuer, now);
    const token = newPreviewToken();
    const code = newSigningCode();
    await revokeOpen(strapi, trx, standing, now, (link) => link.step === step.key);
    const link = {
      ...key,
      round: standing.round.number,
      step: step.key,
      stepName: step.name,
      contentHash: standing.hash,
      version: version.id,
      signer: { id: signer.id, name: signer.name, position: signer.position },
      issuer,
      madeAt: now,
      expiresAt: new Date(now.getTime() + asked.hours * HOUR_MS),
    };
    const hashes = { tokenHash: hashOfToken(token), codeHash: hashOfCode(token, code) };
    await signingLinksTable.add(trx, hashes, link);
    await audit(strapi, {
      action: 'review.link-send',
      subject: subjectOf(key, standing.signed),
      details: {
        said: {
          签批人: `${signer.name}（${signer.position}）`,
          哪一级: step.name,
          有效: `${asked.hours} 小时`,
        },
      },
    });
    return { path: signingPath(token), code };
  });
}

/** @throws PolicyError, ApplicationError */
function stepFor(
  strapi: Core.Strapi,
  standing: Standing,
  signer: Signer,
  issuer: PersonRef,
  now: Date,
) {
  const { state, hash } = standing;
  if (hash !== state.contentHash) throw refused([CHANGED_BESIDE]);
  const asked = askedOf(state);
  if (!asked) throw refused([refusal('stage', `${stageWords(state)}，现在没有要签的步骤`)]);
  const { step, action } = asked;
  if (step.role !== signer.role) {
    const words = `“${step.name}”要由“${staffRoles[step.role].name}”来签，${signer.name}不是`;
    throw refused([refusal('role', words)]);
  }
  const reasons = refusalsFor(strapi, standing, signer, issuer, action, now);
  if (reasons.length > 0) throw refused(reasons);
  return step;
}
