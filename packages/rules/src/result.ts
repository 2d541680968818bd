/** Outcome of a rule: the value in its proper form, or why not, in Chinese for the person who typed it. */
export type RuleResult<T> = { ok: true; value: T } | Refusal;

interface Refusal {
  ok: false;
  reason: string;
  /** Nothing is wrong: something is still to be filled in, and a draft may wait for it. */
  incomplete?: true;
}

export const accept = <T>(value: T): RuleResult<T> => ({ ok: true, value });

/** What stands there is wrong, whatever else is filled in. */
export const refuse = (reason: string): Refusal => ({ ok: false, reason });

/** What stands there is right as far as it goes. */
export const incomplete = (reason: string): Refusal => ({ ok: false, reason, incomplete: true });
