/** How long a link may be good for. Hours. */
export const SIGNING_HOURS = [4, 24, 48, 168] as const;
export type SigningHours = (typeof SIGNING_HOURS)[number];
export const DEFAULT_SIGNING_HOURS: SigningHours = 48;

/** After so many wrong codes nobody signs by a link any more: one in 200,000 who guesses is lucky. */
export const MOST_WRONG_CODES = 5;

/** Whether a text can be a code that is read out: six digits. */
export const isSigningCode = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{6}$/.test(text);

export interface SigningLinkTimes {
  expiresAt: Date;
  openedAt: Date | null;
  usedAt: Date | null;
  revokedAt: Date | null;
  wrongTries: number;
}

/** What has become of a link, whatever has become of the draft. */
export type SigningLinkState = 'unopened' | 'opened' | 'signed' | 'revoked' | 'locked' | 'expired';

export function signingLinkState(link: SigningLinkTimes, now: Date): SigningLinkState {
  if (link.usedAt) return 'signed';
  if (link.revokedAt) return 'revoked';
  if (link.wrongTries >= MOST_WRONG_CODES) return 'locked';
  if (link.expiresAt <= now) return 'expired';
  return link.openedAt ? 'opened' : 'unopened';
}

export const isSigningLinkOpen = (state: SigningLinkState): boolean =>
  state === 'unopened' || state === 'opened';
