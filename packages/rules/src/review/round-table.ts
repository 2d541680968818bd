import type { ReviewAction } from './round';
import {
  confirmSeat,
  countersignSeat,
  emergencySeat,
  hasEmergency,
  hasSteps,
  hasWithdrawalTime,
  isConfirmed,
  isFree,
  isLive,
  isReadyToPublish,
  isUnclaimed,
  mayPublish,
  mayRecall,
  mayRelease,
  mayUpdate,
  mayWithdraw,
  noSeat,
  owesNothing,
  stepSeat,
  type Guard,
  type Seating,
} from './round-guards';
import { STAGES, type Stage } from './stage';

export interface ActionRule {
  /** On the button. */
  label: string;
  from: readonly Stage[];
  /** Which content an event must name: what stands in the draft, what readers see, what a signature is owed for, or another than stood there. */
  over: 'draft' | 'live' | 'owed' | 'another';
  guards: readonly Guard[];
  /** In whose name it is done. */
  seat: Seating;
  /** It leaves the draft: its row keeps the flow that is followed from then on. */
  takesFlow?: true;
}

const over = 'draft';
const seat = noSeat;

/** The one table: what may be done at which stage, by whom. `decide` and `actionsFor` both read it, and nothing else. */
export const ACTION_RULES: { readonly [K in ReviewAction]: ActionRule } = {
  edit: {
    label: '修改',
    from: ['draft', 'in-review', 'rejected', 'approved'],
    over: 'another',
    guards: [mayUpdate, isFree],
    seat,
  },
  submit: {
    label: '送审',
    from: ['draft'],
    over,
    guards: [hasSteps, mayUpdate],
    seat,
    takesFlow: true,
  },
  claim: { label: '我来审', from: ['in-review'], over, guards: [isUnclaimed], seat: stepSeat },
  release: { label: '放弃认领', from: ['in-review'], over, guards: [mayRelease], seat },
  approve: {
    label: '同意',
    from: ['in-review'],
    over,
    guards: [isFree, isConfirmed],
    seat: stepSeat,
  },
  reject: { label: '退回', from: ['in-review'], over, guards: [isFree], seat: stepSeat },
  resubmit: { label: '重新送审', from: ['rejected'], over, guards: [mayUpdate], seat },
  confirm: {
    label: '确认改动',
    from: ['in-review', 'rejected', 'approved'],
    over,
    guards: [],
    seat: confirmSeat,
  },
  recall: {
    label: '撤回送审',
    from: ['in-review', 'rejected', 'approved'],
    over,
    guards: [mayRecall],
    seat,
  },
  publish: {
    label: '发布',
    from: ['draft', 'approved', 'scheduled'],
    over,
    guards: [isReadyToPublish, isConfirmed],
    seat,
    takesFlow: true,
  },
  schedule: {
    label: '定时发布',
    from: ['draft', 'approved'],
    over,
    guards: [isReadyToPublish, isConfirmed],
    seat,
    takesFlow: true,
  },
  unschedule: { label: '取消定时', from: ['scheduled'], over, guards: [mayPublish], seat },
  'emergency-publish': {
    label: '应急发布',
    from: ['draft', 'in-review', 'rejected'],
    over,
    guards: [hasEmergency],
    seat: emergencySeat,
    takesFlow: true,
  },
  countersign: { label: '补签', from: STAGES, over: 'owed', guards: [], seat: countersignSeat },
  withdraw: { label: '撤稿', from: STAGES, over: 'live', guards: [mayWithdraw, isLive], seat },
  'schedule-withdrawal': {
    label: '定时撤稿',
    from: STAGES,
    over: 'live',
    guards: [mayPublish, isLive],
    seat,
  },
  'unschedule-withdrawal': {
    label: '取消定时撤稿',
    from: STAGES,
    over: 'live',
    guards: [mayPublish, hasWithdrawalTime],
    seat,
  },
  archive: {
    label: '归档',
    from: ['published', 'withdrawn'],
    over,
    guards: [mayPublish, owesNothing],
    seat,
  },
  'new-round': {
    label: '新一轮修改',
    from: ['published', 'withdrawn', 'archived'],
    over: 'another',
    guards: [mayUpdate],
    seat,
  },
};
