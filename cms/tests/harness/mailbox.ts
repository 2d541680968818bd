import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as it came. */
export interface Received {
  to: string;
  subject: string;
  text: string;
}

/** A real SMTP server, without TLS, that takes letters or refuses them. */
export class Mailbox {
  readonly received: Received[] = [];
  /** Whether it takes none for now. */
  isClosed = false;
  readonly env: Record<string, string> = {};
  private readonly server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) =>
      done(this.isClosed ? new Error('The box is closed.') : undefined),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        this.received.push({ to, ...read(Buffer.concat(chunks).toString('latin1')) });
        done();
      });
    },
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.server.address() as AddressInfo;
    Object.assign(this.env, {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(port),
      SMTP_FROM: '门户 <portal@example.org>',
      SMTP_TLS: 'off',
    });
    return this;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }
}

/** Reads what nodemailer writes: encoded words, and a body in base64 or quoted-printable. */
function read(raw: string): Pick<Received, 'subject' | 'text'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? '';
  const body = rest.join('\r\n\r\n');
  const encoding = header('Content-Transfer-Encoding');
  const bytes = encoding === 'base64' ? Buffer.from(body, 'base64') : quoted(body);
  return { subject: words(header('Subject')), text: bytes.toString('utf8') };
}

const quoted = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

const words = (text: string): string =>
  text
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, kind: string, value: string) =>
      (kind.toUpperCase() === 'B'
        ? Buffer.from(value, 'base64')
        : quoted(value.replace(/_/g, ' '))
      ).toString('utf8'),
    );
