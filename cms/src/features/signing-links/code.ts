import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** What is read out by phone: six digits, each as likely as any other. */
export const newSigningCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** Six digits alone are guessed at once by whoever has the database: with the token, which it does not have, they are not. */
export const hashOfCode = (token: string, code: string): string =>
  createHash('sha256').update(`${token} ${code}`).digest('base64url');

/** Takes as long for every wrong code. */
export const isCode = (codeHash: string, token: string, code: string): boolean =>
  timingSafeEqual(Buffer.from(codeHash), Buffer.from(hashOfCode(token, code)));
