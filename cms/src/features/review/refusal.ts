import { errors } from '@strapi/utils';
import type { Refusal, RefusalCode } from '@township/rules/review/refusal';

/** What somebody may not do, whatever stands there. */
const FORBIDDEN: readonly RefusalCode[] = ['not-permitted', 'role', 'own-work', 'same-person'];

/** Every reason in words, and for programs in `details.refused`: 403 for what somebody may not, else 400. */
export function refused(reasons: readonly Refusal[]): Error {
  const words = reasons.map(({ reason }) => reason).join('；');
  const isForbidden = reasons.some(({ code }) => FORBIDDEN.includes(code));
  const Refused = isForbidden ? errors.PolicyError : errors.ApplicationError;
  return new Refused(`${words}。`, { refused: reasons });
}
