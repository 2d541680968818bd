import { errors } from '@strapi/utils';
import { isRecord } from '@township/rules/is-record';
import { DIRECT_PUBLISHING } from '@township/rules/review/flow';
import {
  WITHDRAWAL_KINDS,
  type Place,
  type ReviewEvent,
  type WithdrawalKind,
  type Withdrawing,
} from '@township/rules/review/round';

/** What staff may ask for; what follows from a write is noticed by itself. */
const PLAIN = [
  'submit',
  'claim',
  'release',
  'resubmit',
  'confirm',
  'recall',
  'publish',
  'unschedule',
  'unschedule-withdrawal',
  'archive',
] as const;

const textIn = (body: Record<string, unknown>, name: string): string =>
  typeof body[name] === 'string' ? body[name].trim() : '';

/**
 * Reads what somebody asks for. Whether it makes sense the rules say.
 *
 * @throws NotFoundError for an action that there is not, ValidationError
 */
export function readEvent(action: string, body: unknown): ReviewEvent {
  const asked = isRecord(body) ? body : {};
  const contentHash = textIn(asked, 'contentHash');
  const plain = PLAIN.find((known) => known === action);
  if (plain) return { kind: plain, contentHash };
  switch (action) {
    case 'approve': {
      const checked = textsIn(asked.checked);
      return { kind: action, contentHash, checked, opinion: textIn(asked, 'opinion') };
    }
    case 'reject': {
      const reason = textIn(asked, 'reason');
      return { kind: action, contentHash, reason, place: placeIn(asked.place) };
    }
    case 'schedule':
      return { kind: action, contentHash, at: Number(asked.at) };
    case 'emergency-publish':
      return { kind: action, contentHash, reason: textIn(asked, 'reason') };
    case 'countersign':
      return { kind: action, contentHash, opinion: textIn(asked, 'opinion') };
    case 'new-round':
      // The flow is the column's, whatever is asked for.
      return { kind: action, contentHash, flow: DIRECT_PUBLISHING };
    case 'withdraw':
      return { kind: action, contentHash, ...withdrawingIn(asked) };
    case 'schedule-withdrawal':
      return { kind: action, contentHash, at: Number(asked.at), ...withdrawingIn(asked) };
    default:
      throw new errors.NotFoundError('没有这种操作');
  }
}

const withdrawingIn = (asked: Record<string, unknown>): Withdrawing => ({
  as: kindIn(asked.as),
  reason: textIn(asked, 'reason'),
  leadsTo: textsIn(asked.leadsTo),
});

const MOST = 50;

/** @throws ValidationError */
function textsIn(value: unknown): string[] {
  if (value === undefined) return [];
  const isList =
    Array.isArray(value) && value.length <= MOST && value.every((one) => typeof one === 'string');
  if (!isList) throw new errors.ValidationError('应为一组文字');
  return value as string[];
}

function placeIn(value: unknown): Place {
  const place = isRecord(value) ? value : {};
  return {
    field: textIn(place, 'field'),
    paragraph: Number(place.paragraph),
    quote: textIn(place, 'quote'),
  };
}

/** @throws ValidationError */
function kindIn(value: unknown): WithdrawalKind {
  const kind = WITHDRAWAL_KINDS.find((known) => known === value);
  if (!kind) throw new errors.ValidationError('请选择撤稿的方式');
  return kind;
}
