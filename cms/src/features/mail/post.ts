import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { createTransport, type Transporter } from 'nodemailer';
import type { Claimed } from './outbox-table';

/** As in `config/mail.ts`. */
interface Settings {
  host: string;
  port: number;
  from: string;
  auth: { user: string; pass: string } | null;
  tls: boolean;
}

const TIMEOUT_MS = 20_000;
const IMPLICIT_TLS_PORT = 465;

const settingsOf = (strapi: Core.Strapi) => strapi.config.get<Settings>('mail');

/** Whether letters are sent at all. */
export const isMailSet = (strapi: Core.Strapi): boolean => settingsOf(strapi).host !== '';

export function createPost(strapi: Core.Strapi): Transporter {
  const { host, port, auth, tls } = settingsOf(strapi);
  const secure = tls && port === IMPLICIT_TLS_PORT;
  return createTransport({
    host,
    port,
    secure,
    requireTLS: tls && !secure,
    ignoreTLS: !tls,
    auth: auth ?? undefined,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Sends one letter. A server that is given it twice can tell by its id. */
export async function post(
  strapi: Core.Strapi,
  transport: Transporter,
  { id, to, subject, text }: Claimed,
): Promise<void> {
  const { from } = settingsOf(strapi);
  const known = createHash('sha256').update(`${id} ${to} ${subject} ${text}`).digest('hex');
  const messageId = `<${known.slice(0, 32)}@${from.replace(/^.*@|>$/g, '')}>`;
  await transport.sendMail({ from, to, subject, text, messageId });
}
