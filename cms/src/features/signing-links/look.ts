import type { Core, UID } from '@strapi/strapi';
import { actionsFor } from '@township/rules/review/decide';
import { barredByName, isOutside, outsideActor } from '@township/rules/review/outside-signer';
import type { Actor, PersonRef } from '@township/rules/review/people';
import type { Refusal } from '@township/rules/review/refusal';
import type { RoundState } from '@township/rules/review/round';
import { isSigningLinkOpen, signingLinkState } from '@township/rules/review/signing-link';
import type { SigningStanding } from '@township/rules/review/signing-told';
import { stageWords } from '@township/rules/review/stage';
import type { Connection } from '../database';
import { ready, standingOf, type ReviewKey, type Standing } from '../review';
import type { SigningLink } from './links-table';
import { findSigner, type Signer } from './signers';

/** What a link is good for. */
export type Look =
  | { is: 'open'; standing: Standing; signer: Signer; actor: Actor; action: SignerAction }
  | { is: Exclude<SigningStanding, 'open'>; words: string };

/** What is asked of a signer: to decide a step, or to confirm what they signed where typing was corrected since. */
export type SignerAction = 'approve' | 'confirm';

export const keyOf = ({ uid, documentId }: SigningLink): ReviewKey => ({
  uid: uid as UID.ContentType,
  documentId,
});

const DELETED = '内容已经删除';
const RECALLED = '已经撤回送审';

/** What a link is good for at a moment, as the open transaction sees it. */
export async function lookAt(
  strapi: Core.Strapi,
  trx: Connection,
  link: SigningLink,
  now: Date,
): Promise<Look> {
  const known = signingLinkState(link, now);
  if (known === 'signed' || known === 'revoked' || known === 'locked' || known === 'expired') {
    return { is: known, words: '' };
  }
  const signer = await findSigner(strapi, { id: link.signer.id });
  if (!signer?.isActive) return { is: 'disabled', words: '' };
  const standing = await standingOf(strapi, trx, keyOf(link), now);
  if (!standing) return { is: 'revoked', words: DELETED };
  const { state, hash, round } = standing;
  if (hash !== link.contentHash || state.contentHash !== link.contentHash) {
    return { is: 'changed', words: '' };
  }
  const asked = askedOf(state);
  if (round.number !== link.round || asked?.step.key !== link.step) {
    return { is: 'moved', words: state.stage === 'draft' ? RECALLED : stageWords(state) };
  }
  const actor = outsideActor(signer, link.issuer);
  const refused = refusalsFor(strapi, standing, signer, link.issuer, asked.action, now);
  if (refused.length > 0) {
    return { is: 'blocked', words: refused.map(({ reason }) => reason).join('；') };
  }
  return { is: 'open', standing, signer, actor, action: asked.action };
}

/** Which step waits for a signer, and what for; null where none does. */
export function askedOf({ stage, step, unconfirmed }: RoundState) {
  if (unconfirmed && isOutside(unconfirmed.person)) {
    return { step: unconfirmed.step, action: 'confirm' as const };
  }
  return step && stage === 'in-review' ? { step, action: 'approve' as const } : null;
}

/** Why a signer may not do what is asked; nothing where they may. */
export function refusalsFor(
  strapi: Core.Strapi,
  standing: Standing,
  signer: Signer,
  issuer: PersonRef,
  action: SignerAction,
  now: Date,
): readonly Refusal[] {
  const { round, state } = standing;
  const offer = actionsFor(round, outsideActor(signer, issuer), now).find(
    (one) => one.action === action,
  )!;
  return [
    ...offer.refused,
    ...barredByName(signer, issuer, round, state),
    ...ready(strapi, standing, action, now),
  ];
}

/** Whether anything can still come of a link. */
export const isAlive = (link: SigningLink, now: Date): boolean =>
  isSigningLinkOpen(signingLinkState(link, now));
