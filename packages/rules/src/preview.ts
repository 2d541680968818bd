/** Whoever looks at a draft from the admin needs no longer. Minutes. */
export const OWN_MINUTES = 60;

/** Whether a text can be what opens a preview: 256 bits in base64url. */
export const isPreviewToken = (text: unknown): text is string =>
  typeof text === 'string' && /^[\w-]{43}$/.test(text);

export interface LinkTimes {
  expiresAt: Date;
  revokedAt: Date | null;
}

export type LinkState = 'open' | 'expired' | 'revoked';

export function linkState({ expiresAt, revokedAt }: LinkTimes, now: Date): LinkState {
  if (revokedAt) return 'revoked';
  return expiresAt <= now ? 'expired' : 'open';
}
