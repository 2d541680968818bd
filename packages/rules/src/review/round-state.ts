import type { ReviewStep } from './flow';
import type { Attempt, Owed, ReviewAction, ReviewEvent, Round, RoundState } from './round';

type EventOf<K extends ReviewAction> = Extract<ReviewEvent, { kind: K }>;
type Follow<K extends ReviewAction> = (
  state: RoundState,
  attempt: Attempt,
  event: EventOf<K>,
) => Partial<RoundState>;

/** What a round is at: made from its rows alone. */
export function stateOf(round: Round): RoundState {
  const state = round.attempts.reduce(after, beginning(round));
  return state.stage === 'draft' ? { ...state, flow: round.flow } : state;
}

const UNSIGNED = { signatures: [], submittedHash: null, unconfirmed: null } as const;
const NOT_IN_REVIEW = { step: null, claimedBy: null } as const;

const beginning = (round: Round): RoundState => ({
  stage: 'draft',
  since: round.beganAt,
  flow: round.flow,
  contentHash: round.contentHash,
  writers: round.writers,
  submittedBy: null,
  ...NOT_IN_REVIEW,
  ...UNSIGNED,
  scheduledAt: null,
  live: round.live,
  withdrawal: round.withdrawal,
  owed: round.owed,
});

/** A round that is a draft is not under way: it follows the column as it is set up now. One under way is left alone. */
export const withFlow = (round: Round, flow: Round['flow']): Round =>
  stateOf(round).stage === 'draft' ? { ...round, flow } : round;

function after(before: RoundState, attempt: Attempt): RoundState {
  const { event, at, flow } = attempt;
  const state = flow ? { ...before, flow } : before;
  const follow = FOLLOWS[event.kind] as Follow<ReviewAction>;
  const next = { ...state, ...follow(state, attempt, event) };
  const moved = next.stage !== state.stage || next.step?.key !== state.step?.key;
  return moved ? { ...next, since: at } : next;
}

/** The first step that has no signature. */
const unsignedStep = ({ flow, signatures }: RoundState): ReviewStep | null =>
  flow.steps.find(({ key }) => !signatures.some(({ step }) => step.key === key)) ?? null;

const awaiting = (state: RoundState): Partial<RoundState> => {
  const step = unsignedStep(state);
  return { stage: step ? 'in-review' : 'approved', step, claimedBy: null };
};

const published = ({ event, at }: Attempt): Partial<RoundState> => ({
  stage: 'published',
  ...NOT_IN_REVIEW,
  scheduledAt: null,
  live: { contentHash: event.contentHash, since: at },
});

/** Of one text one signature is owed, since it was first, by nobody who ever put it out. */
function owing(owed: readonly Owed[], more: Owed): Owed[] {
  const others = owed.filter(({ contentHash }) => contentHash !== more.contentHash);
  const same = owed.find(({ contentHash }) => contentHash === more.contentHash);
  if (!same) return [...others, more];
  return [
    ...others,
    { ...more, since: same.since, involved: [...same.involved, ...more.involved] },
  ];
}

const FOLLOWS: { readonly [K in ReviewAction]: Follow<K> } = {
  edit: (state, { person }, { contentHash, change }) => {
    const last = state.signatures.at(-1);
    if (change === 'typing') {
      const unconfirmed = last && last.contentHash !== contentHash ? last : null;
      return { contentHash, unconfirmed };
    }
    // Whoever is under review with another text begins again; a rejected one is where it was.
    const stage = state.stage === 'rejected' ? {} : ({ stage: 'draft', ...NOT_IN_REVIEW } as const);
    const writers = [...state.writers.filter(({ id }) => id !== person.id), person];
    return { contentHash, writers, ...UNSIGNED, ...stage };
  },
  submit: (state, { person }, { contentHash }) => ({
    submittedBy: person,
    submittedHash: contentHash,
    ...awaiting(state),
  }),
  claim: (_, { person }) => ({ claimedBy: person }),
  release: () => ({ claimedBy: null }),
  approve: (state, { person, onBehalfOf, sentBy, at }, { contentHash }) => {
    const { step } = state;
    if (!step) return {};
    const signature = { step, person, onBehalfOf, ...(sentBy && { sentBy }), at, contentHash };
    const signatures = [...state.signatures, signature];
    return { signatures, ...awaiting({ ...state, signatures }) };
  },
  reject: () => ({ stage: 'rejected', claimedBy: null }),
  resubmit: ({ submittedHash }, { person }, { contentHash }) => ({
    stage: 'in-review',
    submittedBy: person,
    submittedHash: submittedHash ?? contentHash,
  }),
  confirm: ({ signatures }, _, { contentHash }) => ({
    signatures: signatures.map((one, index) =>
      index === signatures.length - 1 ? { ...one, contentHash } : one,
    ),
    unconfirmed: null,
  }),
  recall: () => ({ stage: 'draft', ...NOT_IN_REVIEW, ...UNSIGNED }),
  publish: (_, attempt) => published(attempt),
  schedule: (_, __, { at }) => ({ stage: 'scheduled', scheduledAt: at }),
  unschedule: () => ({ stage: 'approved', scheduledAt: null }),
  'emergency-publish': (state, attempt, { contentHash, reason }) => {
    const { emergency } = state.flow;
    if (!emergency) return {};
    const { role } = state.flow.steps.at(-1) ?? emergency;
    const { person, onBehalfOf, at: since } = attempt;
    const { countersignMinutes } = emergency;
    // Of a round before, the author is the same: what is owed goes along with its entry.
    const involved = [person, ...(onBehalfOf ? [onBehalfOf] : []), ...state.writers].map(
      ({ id }) => id,
    );
    const owed = { contentHash, involved, role, since, countersignMinutes, reason };
    return { ...published(attempt), owed: owing(state.owed, owed) };
  },
  countersign: ({ owed }, _, { contentHash }) => ({
    owed: owed.filter((one) => one.contentHash !== contentHash),
  }),
  withdraw: ({ stage }) => ({
    live: null,
    withdrawal: null,
    stage: stage === 'published' || stage === 'archived' ? 'withdrawn' : stage,
  }),
  'schedule-withdrawal': (_, __, { contentHash, at, as, reason, leadsTo }) => ({
    withdrawal: { contentHash, at, as, reason, leadsTo },
  }),
  'unschedule-withdrawal': () => ({ withdrawal: null }),
  archive: () => ({ stage: 'archived' }),
  'new-round': () => ({}),
};
