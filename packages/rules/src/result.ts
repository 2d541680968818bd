/** Outcome of a rule: the value in its proper form, or why not, in Chinese for the person who typed it. */
export type RuleResult<T> = { ok: true; value: T } | { ok: false; reason: string };

export const accept = <T>(value: T): RuleResult<T> => ({ ok: true, value });

export const refuse = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });
