import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { signingLinkState } from '@township/rules/review/signing-link';
import { stageWords } from '@township/rules/review/stage';
import type { ToldSigning, ToldSigningLink } from '@township/rules/review/signing-told';
import { standingOf, type ReviewKey, type Standing } from '../review';
import { databaseMoment } from '../runtime';
import { staffRoles } from '../staff';
import { signingLinksTable, type SigningLink } from './links-table';
import { askedOf } from './look';
import { activeSigners, type Signer } from './signers';

/** Whom a link can be sent to now, and what has become of those that were. @throws NotFoundError */
export async function listSigning(strapi: Core.Strapi, key: ReviewKey): Promise<ToldSigning> {
  return strapi.db.transaction(async ({ trx }) => {
    const now = await databaseMoment(strapi, trx);
    const standing = await standingOf(strapi, trx, key, now);
    if (!standing) throw new errors.NotFoundError('没有这条内容');
    const asked = askedOf(standing.state);
    const signers = (await activeSigners(strapi)).filter(({ role }) => role === asked?.step.role);
    const links = await signingLinksTable.of(trx, key);
    return {
      step: asked?.step.name ?? null,
      why: whyNot(standing, signers),
      signers: signers.map(({ documentId, name, position }) => ({ documentId, name, position })),
      links: links.map((link) => toldLink(link, standing, now)),
    };
  });
}

function whyNot({ state }: Standing, signers: readonly Signer[]): string | null {
  const asked = askedOf(state);
  if (!asked) return `${stageWords(state)}，现在没有要签的步骤`;
  if (state.claimedBy && asked.action === 'approve')
    return `${state.claimedBy.name}正在审，放弃认领以后才能发链接`;
  if (signers.length > 0) return null;
  const role = staffRoles[asked.step.role].name;
  return `还没有登记“${role}”的签批人，请管理员在“签批人”里登记`;
}

const toldLink = (
  link: SigningLink,
  { state, hash, round }: Standing,
  now: Date,
): ToldSigningLink => ({
  id: link.id,
  signer: link.signer.name,
  position: link.signer.position,
  step: link.stepName,
  issuer: link.issuer.name,
  madeAt: link.madeAt.toISOString(),
  expiresAt: link.expiresAt.toISOString(),
  state: signingLinkState(link, now),
  isOutdated:
    link.contentHash !== hash ||
    link.round !== round.number ||
    link.step !== askedOf(state)?.step.key,
});
