import { createHash, randomBytes } from 'node:crypto';

/** What opens a preview, and nothing else: 256 random bits. It stands in the address alone; no database keeps it. */
export const newPreviewToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: too many bits to be guessed, so it needs neither salt nor slowness. */
export const hashOfToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');
