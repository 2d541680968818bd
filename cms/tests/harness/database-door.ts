import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';

/**
 * A way to the PostgreSQL of DATABASE_* that can be shut as a restart shuts it: what runs is cut off, what comes is
 * refused, until it opens again under the same port.
 */
export class DatabaseDoor {
  private readonly sockets = new Set<Socket>();
  private server: net.Server | null = null;
  private number = 0;

  get port(): string {
    return String(this.number);
  }

  async open(): Promise<this> {
    this.server = net.createServer((client) => {
      const database = net.connect(
        Number(process.env.DATABASE_PORT ?? 5432),
        process.env.DATABASE_HOST ?? 'localhost',
      );
      for (const [one, other] of [
        [client, database],
        [database, client],
      ] as const) {
        this.sockets.add(one);
        one.on('error', () => {});
        one.once('close', () => {
          this.sockets.delete(one);
          other.destroy();
        });
        one.pipe(other);
      }
    });
    this.server.listen(this.number, '127.0.0.1');
    await once(this.server, 'listening');
    this.number = (this.server.address() as AddressInfo).port;
    return this;
  }

  async shut(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    this.sockets.forEach((socket) => socket.destroy());
    await closed;
  }
}
