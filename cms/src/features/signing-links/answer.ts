import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isRecord } from '@township/rules/is-record';
import type { Refusal } from '@township/rules/review/refusal';
import type { ReviewEvent } from '@township/rules/review/round';
import type { SigningAnswer, SigningOutcome } from '@township/rules/review/signing-told';
import { audit } from '../audit';
import { lockUntilCommit, type Connection } from '../database';
import { hashOfToken } from '../preview';
import { actingForSigner } from '../publication';
import { act, matterOf, paragraphsOf, readEvent, type Standing } from '../review';
import { databaseMoment } from '../runtime';
import { isCode } from './code';
import { signingLinksTable, type SigningLink } from './links-table';
import { keyOf, lookAt, type Look } from './look';
import { subjectOf } from './subject';

const USED_MEANWHILE = '链接刚刚已经用过';
const LABELS = { approve: '同意', reject: '退回', confirm: '确认改动' } as const;

type Open = Extract<Look, { is: 'open' }>;

/**
 * Does what whoever holds a link decided, once; of several at once one is done. A wrong code is counted, and nothing else.
 *
 * @returns null where there is no such link
 */
export async function answerLink(
  strapi: Core.Strapi,
  asked: SigningAnswer,
): Promise<SigningOutcome | null> {
  const tokenHash = hashOfToken(asked.token);
  const known = await signingLinksTable.byToken(strapi.db.connection, tokenHash);
  if (!known) return null;
  const key = keyOf(known);
  try {
    return await strapi.db.transaction(async ({ trx }): Promise<SigningOutcome> => {
      await lockUntilCommit(strapi, 'review', [matterOf(key)]);
      const now = await databaseMoment(strapi, trx);
      const link = (await signingLinksTable.byToken(trx, tokenHash))!;
      const look = await lookAt(strapi, trx, link, now);
      if (look.is !== 'open') return { outcome: 'closed' };
      if (!isCode(link.codeHash, asked.token, asked.code)) {
        return await missed(strapi, trx, link, look);
      }
      await sign(strapi, link, look, eventOf(asked, link, look));
      const isDone = await signingLinksTable.use(trx, link.id, asked.decision, now);
      if (!isDone) throw new errors.ApplicationError(USED_MEANWHILE);
      return { outcome: 'signed' };
    });
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    const reasons = reasonsOf(error);
    await audit(strapi, {
      action: 'review.link-refused',
      subject: { type: key.uid, id: key.documentId, label: known.stepName },
      details: { said: { 签批人: known.signer.name }, reason: reasons.join('；') },
    });
    return { outcome: 'refused', reasons };
  }
}

async function missed(
  strapi: Core.Strapi,
  trx: Connection,
  link: SigningLink,
  { standing }: Open,
): Promise<SigningOutcome> {
  const left = await signingLinksTable.miss(trx, link.id);
  await audit(strapi, {
    action: 'review.link-wrong-code',
    subject: subjectOf(link, standing.signed),
    details: { said: { 签批人: link.signer.name, 还可以试: `${left} 次` } },
  });
  return left > 0 ? { outcome: 'wrong-code', left } : { outcome: 'closed' };
}

/** Signs as whoever the link is for, and writes down by whose link. */
const sign = (strapi: Core.Strapi, link: SigningLink, look: Open, event: ReviewEvent) =>
  actingForSigner(look.signer.id, look.signer.name, async () => {
    await act(strapi, look.standing.key, event, look.actor);
    const { signer } = look;
    await audit(strapi, {
      action: 'review.link-sign',
      subject: subjectOf(link, look.standing.signed),
      details: {
        said: {
          签批人: `${signer.name}（${signer.position}）`,
          哪一级: link.stepName,
          怎么签: LABELS[event.kind as SigningAnswer['decision']],
          发链接的人: link.issuer.name,
          稿子的校验值: link.contentHash.slice(0, 12),
        },
      },
    });
  });

/** @throws ApplicationError where something else is asked of the signer */
function eventOf(asked: SigningAnswer, { contentHash }: SigningLink, look: Open): ReviewEvent {
  const isAsked = (asked.decision === 'confirm') === (look.action === 'confirm');
  if (!isAsked) throw new errors.ApplicationError('要签的已经不是这一步，请刷新后再签');
  const { decision, checked, opinion, reason } = asked;
  const place = placeOf(asked, look.standing);
  return readEvent(decision, { contentHash, checked, opinion, reason, place });
}

function placeOf({ place }: SigningAnswer, standing: Standing) {
  const chosen = /^\d{1,5}$/.test(place) ? paragraphsOf(standing)[Number(place)] : undefined;
  return chosen && { field: chosen.field, paragraph: chosen.paragraph, quote: chosen.quote };
}

function reasonsOf({ message, details }: errors.ApplicationError): string[] {
  const known: unknown = isRecord(details) ? details.refused : null;
  return Array.isArray(known) ? (known as Refusal[]).map(({ reason }) => reason) : [message];
}
