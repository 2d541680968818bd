import fc from 'fast-check';
import { ACTIONS, actionsFor, decide, type Offer } from './decide';
import type { ReviewFlow } from './flow';
import type { Actor } from './people';
import type { Refusal } from './refusal';
import type { Attempt, ReviewAction, ReviewEvent, Round } from './round';
import { stateOf } from './round-state';
import * as office from './round.fixture';

/* Walks that nobody thought of, from a seed. Longer, and of another: REVIEW_WALKS=4000 REVIEW_SEED=7 npm test -- rules */

const WALKS = Number(process.env.REVIEW_WALKS ?? 60);
const SEED = Number(process.env.REVIEW_SEED ?? 20_261_130);
const LENGTH = 40;

const { FLOW } = office;
const FLOWS: ReviewFlow[] = [
  FLOW,
  { ...FLOW, onePersonManySteps: true },
  { ...FLOW, steps: FLOW.steps.slice(0, 1) },
  { steps: [], onePersonManySteps: false, emergency: null },
];
const lent = (to: number) => ({
  from: { id: office.SIGNER.id, name: office.SIGNER.name, roles: office.SIGNER.roles },
  to,
  role: 'signer' as const,
  firstDay: '2026-11-30',
  lastDay: '2026-12-02',
});
const PEOPLE: Actor[] = [
  office.WRITER,
  office.FIRST,
  office.SECOND,
  office.SIGNER,
  office.OTHER_SIGNER,
  office.MANY,
  office.ADMIN,
  office.REPORTER,
  office.SCHEDULER,
  office.actor(9, '郑一', ['first-reviewer'], [lent(9)]),
];

interface Choice {
  pick: number;
  who: number;
  minutes: number;
  /** Whether it is one of what is allowed, or anything. */
  sensible: boolean;
}
const choices: fc.Arbitrary<Choice[]> = fc.array(
  fc.record({
    pick: fc.nat(10_000),
    who: fc.nat(PEOPLE.length - 1),
    minutes: fc.nat(300),
    sensible: fc.integer({ min: 0, max: 9 }).map((of) => of > 1),
  }),
  { minLength: LENGTH / 2, maxLength: LENGTH },
);

/** As the form would send it: for the content of the offer, with all that belongs to it. */
function wellFormed(round: Round, { action, contentHash }: Offer, now: number, pick: number) {
  const about = contentHash ? { contentHash } : {};
  const { submittedHash, contentHash: stands } = stateOf(round);
  if (action !== 'edit' || submittedHash === null || pick % 4 === 0) {
    return office.eventOf(round, action, now, about);
  }
  // Half of the corrections take back what was corrected before.
  const back = pick % 2 === 0 && submittedHash !== stands ? { contentHash: submittedHash } : {};
  return office.eventOf(round, action, now, { change: 'typing', ...back });
}

const involved = ({ person, onBehalfOf }: Attempt) =>
  [person, onBehalfOf].flatMap((one) => (one ? [one.id] : []));

/** What the rows themselves say of a text that came out in the regular way; the state is not asked. */
function expectSignedByAll(before: Round, event: ReviewEvent) {
  const voids = ({ event: { kind, ...rest } }: Attempt) =>
    kind === 'recall' || (kind === 'edit' && Reflect.get(rest, 'change') === 'substantial');
  const from = before.attempts.findLastIndex(voids) + 1;
  const rows = before.attempts.slice(from);
  const { flow } = before;
  const signed = rows.filter((row) => row.event.kind === 'approve');
  expect(signed.map(({ step }) => step).sort()).toEqual(flow.steps.map(({ key }) => key).sort());
  const people = signed.map(involved);
  if (!flow.onePersonManySteps) expect(new Set(people.flat()).size).toBe(people.flat().length);
  const wrote = before.attempts.filter(({ event: { kind, ...rest } }) => {
    return kind === 'edit' && Reflect.get(rest, 'change') === 'substantial';
  });
  expect(people.flat()).not.toContain(before.author.id);
  const writers = [...before.writers, ...wrote.map(({ person }) => person)];
  expect(people.flat().filter((id) => writers.some((writer) => writer.id === id))).toEqual([]);
  if (flow.steps.length === 0) return;
  // Whoever looked at it last has seen every letter of it: signed or confirmed, or a correction was taken back.
  const seen = rows.filter(({ event: { kind } }) => kind === 'approve' || kind === 'confirm');
  expect(seen.at(-1)?.event.contentHash).toBe(event.contentHash);
}

const words = (refused: readonly Refusal[]) => refused.map(({ reason }) => reason).join();

const counted = { steps: 0, decisions: 0, done: new Map<ReviewAction, number>() };

/** Every action: allowed in the list if and only if it is done, and refused with the same words. */
function expectAgreement(round: Round, now: number, pick: number) {
  return PEOPLE.flatMap((person, at) => {
    const offers = actionsFor(round, person, new Date(now));
    // A third of the people at each step, or the test would take minutes.
    for (const offer of (at + pick) % 3 === 0 ? offers : []) {
      const event = wellFormed(round, offer, now, pick);
      const decision = decide(round, event, person, new Date(now));
      counted.decisions += 1;
      const refused = 'round' in decision ? [] : decision.refused;
      // Asked a hundred times a step: jest's own comparison would take minutes.
      if (words(refused) !== words(offer.refused)) expect(offer.refused).toEqual(refused);
    }
    return offers.filter(({ refused }) => !refused.length).map((offer) => ({ person, offer }));
  });
}

const isFirst = (action: ReviewAction, at: number, all: ReviewAction[]) =>
  all.indexOf(action) === at;

/** What leads on is tried more often than what leads back, or most walks would never see three signatures. */
const ONWARDS: readonly ReviewAction[] = [
  'submit',
  'claim',
  'approve',
  'schedule',
  'resubmit',
  'confirm',
];
const weighed = (action: ReviewAction) =>
  ONWARDS.includes(action) ? [action, action, action, action] : [action];

function walk(begun: Round, way: readonly Choice[]) {
  let round = begun;
  let now = office.T0;
  for (const { pick, who, minutes, sensible } of way) {
    now += minutes * office.MINUTE;
    const allowed = expectAgreement(round, now, pick);
    const anybody = PEOPLE[who]!;
    const offers = actionsFor(round, anybody, new Date(now));
    expect(offers.map(({ action }) => action)).toEqual(ACTIONS);
    const any = { person: anybody, offer: offers[pick % ACTIONS.length]! };
    const kinds = allowed
      .map(({ offer: { action } }) => action)
      .filter(isFirst)
      .flatMap(weighed);
    const able = allowed.filter(({ offer: { action } }) => action === kinds[pick % kinds.length]);
    const { person, offer } = (sensible && able[who % able.length]) || any;
    const event = wellFormed(round, offer, now, pick);
    const written = JSON.stringify(round);
    const decision = decide(round, event, person, new Date(now));
    counted.steps += 1;
    expect(JSON.stringify(round)).toBe(written);
    if (!('round' in decision)) continue;
    const next = decision.round;
    counted.done.set(event.kind, (counted.done.get(event.kind) ?? 0) + 1);
    if (event.kind === 'new-round') expect(next.number).toBe(round.number + 1);
    else expect(next.attempts.slice(0, -1)).toEqual(round.attempts);
    expect(stateOf(JSON.parse(JSON.stringify(next)) as Round)).toEqual(stateOf(next));
    if (event.kind === 'publish') expectSignedByAll(round, event);
    const [owed, before] = [stateOf(next).owed, stateOf(round).owed];
    if (owed.length < before.length) {
      expect(event.kind).toBe('countersign');
      const isGone = (hash: string) => owed.every(({ contentHash }) => contentHash !== hash);
      const gone = before.filter((one) => isGone(one.contentHash)).flatMap((one) => one.involved);
      expect([...gone, round.author.id]).not.toContain(person.id);
    }
    round = next;
  }
}

test.each(FLOWS.map((flow) => [flow.steps.length, flow.onePersonManySteps, flow] as const))(
  'with %s steps (waiver: %s) list and decision agree, and nothing comes out unsigned',
  (_steps, _waiver, flow) => {
    const property = fc.property(choices, (way) => walk(office.begin({ flow }), way));
    fc.assert(property, { seed: SEED, numRuns: WALKS / FLOWS.length, endOnFailure: true });
  },
);

test('the walks went everywhere', () => {
  if (process.env.REVIEW_COUNT)
    process.stderr.write(`${JSON.stringify({ ...counted, done: [...counted.done] })}\n`);
  expect(counted.steps).toBeGreaterThan(WALKS * 20);
  expect([...counted.done.keys()].sort()).toEqual([...ACTIONS].sort());
});
