import type { Core } from '@strapi/strapi';
import type { PersonRef } from '@township/rules/review/people';
import { audit } from '../audit';
import { hashOfToken, previewOf, type Preview } from '../preview';
import { paragraphsOf, standingOf, titleOf, toldAttempt } from '../review';
import { databaseMoment, sharedStore } from '../runtime';
import { signingLinksTable, type SigningLink } from './links-table';
import { keyOf, lookAt, type Look } from './look';
import { toPreviewLink } from './shown';
import { subjectOf } from './subject';

interface Asked {
  /** What is another than on the site is marked in long texts. */
  marked: boolean;
  /** The form comes back with what was typed: nobody opens anything. */
  isAgain: boolean;
  /** 手机, 电脑 or 程序 */
  device: string;
}

/** Nobody fills the log by opening: what comes beyond this is shown and not written down. */
const OPENINGS = { name: 'signing-link-openings', points: 30, duration: 300 };

/** What a program that looks ahead is called, as messengers send them. */
const PROGRAM = '程序';

/**
 * What a link shows; null where there is none. Nothing is signed or used up by it, however often it is asked: messengers open addresses
 * before people do.
 */
export async function openLink(strapi: Core.Strapi, token: string, asked: Asked) {
  const { db } = strapi;
  const link = await signingLinksTable.byToken(db.connection, hashOfToken(token));
  if (!link) return null;
  const isLogged =
    !asked.isAgain && (await sharedStore(strapi).consume(OPENINGS, String(link.id))).allowed;
  const { look, title } = await db.transaction(async ({ trx }) => {
    const now = await databaseMoment(strapi, trx);
    const seen = await lookAt(strapi, trx, link, now);
    const standing = await standingOf(strapi, trx, keyOf(link), now);
    if (isLogged && standing) {
      if (asked.device !== PROGRAM) await signingLinksTable.open(trx, link.id, now);
      await audit(strapi, {
        action: 'review.link-open',
        subject: subjectOf(link, standing.signed),
        details: {
          said: { 签批人: link.signer.name, 哪一级: link.stepName, 用什么打开: asked.device },
        },
      });
    }
    // What was signed says of what while the link would have been good for.
    const isOver = !standing || link.expiresAt <= now;
    return { look: seen, title: isOver ? null : titleOf(standing.signed) };
  });
  const preview = look.is === 'open' ? await shown(strapi, link, asked.marked) : null;
  // Its version is there no more.
  const is = look.is === 'open' && !preview ? 'changed' : look.is;
  return {
    is,
    words: look.is === 'open' ? '' : look.words,
    signer: { name: link.signer.name, position: link.signer.position },
    step: link.stepName,
    issuer: link.issuer.name,
    expiresAt: link.expiresAt,
    used: link.usedAt && {
      at: link.usedAt,
      as: link.usedAs,
      contentHash: link.contentHash,
      title,
    },
    form: look.is === 'open' && preview ? { ...formOf(link, look), preview } : null,
  };
}

const shown = (strapi: Core.Strapi, link: SigningLink, marked: boolean): Promise<Preview | null> =>
  previewOf(strapi, toPreviewLink(link), { at: new Date(), marked });

/** Programs have no name that says anything. */
const namesOf = (people: readonly PersonRef[]): string[] => [
  ...new Set(people.filter(({ id }) => id !== 0).map(({ name }) => name)),
];

/** What is asked, and what whoever signs should know before. */
function formOf(link: SigningLink, { standing, action }: Extract<Look, { is: 'open' }>) {
  const { key, round, state, signed } = standing;
  const step = state.flow.steps.find((one) => one.key === link.step);
  const said = round.attempts.filter(
    ({ at, event, step: at_ }) =>
      event.kind === 'reject' ||
      state.signatures.some((one) => one.at === at && one.step.key === at_),
  );
  return {
    action,
    title: titleOf(signed),
    writers: namesOf([round.author, ...state.writers]),
    contentHash: link.contentHash,
    checklist: action === 'approve' ? (step?.checklist ?? []) : [],
    paragraphs: paragraphsOf(standing).flatMap(({ label, paragraph, quote }, at) =>
      quote.trim() === '' ? [] : [{ value: String(at), label: `${label} ${paragraph}：${quote}` }],
    ),
    said: said.map((attempt) => {
      const told = toldAttempt(key.uid, round, attempt);
      const { person, onBehalfOf, label, words, at } = told;
      const who = onBehalfOf ? `${person.name}代${onBehalfOf.name}` : person.name;
      return { step: told.step ?? '', label, who, words, at: new Date(at) };
    }),
  };
}
