import type { Core, UID } from '@strapi/strapi';
import type { Actor } from '@township/rules/review/people';
import type { Round } from '@township/rules/review/round';
import { stateOf } from '@township/rules/review/round-state';
import type { ToldWaiting } from '@township/rules/review/told';
import { isMailSet, sendLetters, type Letter } from '../mail';
import { workingTimeOf } from '../working-time';
import { allReviewers } from './people';
import type { ReviewKey } from './standing';
import { toldDue } from './view';
import { dueOf, whyOf, type Why } from './why';
import { momentWords } from './words';

/** What waits, and what letters about it say first. What somebody only looks at is on their home page. */
const SUBJECTS: Partial<Record<ToldWaiting['why'], string>> = {
  decide: '等您审',
  rejected: '退回给您了',
  publish: '审完了，可以发布',
  countersign: '等您补签',
  failed: '定时没有做成，请您决定',
};

/** A round as it stood, and as it stands. */
export interface Turn {
  key: ReviewKey;
  title: string;
  before: Situation | null;
  after: Situation;
}

interface Situation {
  round: Round;
  failure: string | null;
}

/** Writes to those for whom something begins to wait, where a mail server is set; part of the transaction in which it does. */
export async function tellByMail(strapi: Core.Strapi, turn: Turn, now: Date): Promise<void> {
  if (!isMailSet(strapi)) return;
  const by = turn.before ? turn.after.round.attempts.at(-1)?.person.id : null;
  const letters: Letter[] = [];
  for (const { email, ...person } of await allReviewers(strapi, now)) {
    const why = waiting(turn.after, person, now);
    const was = turn.before && waiting(turn.before, person, now);
    const isNew = why && !(was?.why === why.why && was.words === why.words);
    if (isNew && person.id !== by)
      letters.push(await letterOf(strapi, turn, why, person, email, now));
  }
  await sendLetters(strapi, letters);
}

function waiting({ round, failure }: Situation, person: Actor, now: Date): Why | null {
  const why = whyOf(round, failure, person, now);
  return why && SUBJECTS[why.why] ? why : null;
}

async function letterOf(
  strapi: Core.Strapi,
  { key, title, after }: Turn,
  why: Why,
  { name }: Actor,
  to: string,
  now: Date,
): Promise<Letter> {
  const time = await workingTimeOf(strapi);
  const due = dueOf(why, stateOf(after.round), time);
  const town = await townName(strapi);
  const { words } = due ? toldDue(time, due, now) : { words: '' };
  const lines = [
    `${name}：`,
    `《${title}》${why.words}。`,
    ...(due ? [`请在 ${momentWords(due.getTime())} 前办（${words}）。`] : []),
    whereToLook(strapi, key),
    `—— ${town}网站后台（系统自动发出，请不要回复）`,
  ];
  return { to, subject: `【${town}】${SUBJECTS[why.why]}：${title}`, text: lines.join('\n\n') };
}

function whereToLook(strapi: Core.Strapi, { uid, documentId }: ReviewKey): string {
  const admin = strapi.config.get<string>('mail.adminUrl');
  if (!admin) return '请登录网站后台，在首页“等我办的”里打开。';
  return `打开：${admin}/admin/content-manager/collection-types/${uid}/${documentId}`;
}

async function townName(strapi: Core.Strapi): Promise<string> {
  const town: { name?: string } | null = await strapi.db
    .query('api::town.town' as UID.ContentType)
    .findOne({ select: ['name'] });
  return town?.name ?? '';
}
