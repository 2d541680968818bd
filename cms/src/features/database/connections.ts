import type { Core } from '@strapi/strapi';
import { noteFailure } from './failures';

/** The parts of knex's client that are needed here. */
interface Client {
  acquireConnection(): Promise<unknown>;
  acquireRawConnection(): Promise<unknown>;
  destroyRawConnection(connection: unknown): Promise<void>;
  on(event: 'query-error', listener: (error: unknown) => void): void;
}

/** Records every failure of the database where it happens, before other code can swallow it. */
export function watchConnections({ strapi }: { strapi: Core.Strapi }): void {
  const client = strapi.db.connection.client as Client;
  client.on('query-error', (error) => noteFailure(error));
  const acquire = client.acquireConnection.bind(client);
  client.acquireConnection = async () => {
    try {
      return await acquire();
    } catch (error) {
      noteFailure(error);
      throw error;
    }
  };
}

/**
 * Configures a new connection while connecting. Strapi does it in a callback that ignores errors: a server
 * that stopped at that moment left an unhandled rejection, which ended the process, and a request that waited
 * for 30 seconds.
 */
export function connectSafely({ strapi }: { strapi: Core.Strapi }): void {
  const { dialect } = strapi.db;
  const client = strapi.db.connection.client as Client;
  const connect = client.acquireRawConnection.bind(client);
  const initialize = dialect.initialize.bind(dialect);
  dialect.initialize = async () => {};
  client.acquireRawConnection = async () => {
    const connection = await connect();
    try {
      await initialize(connection);
      return connection;
    } catch (error) {
      void client.destroyRawConnection(connection).catch(() => {});
      throw error;
    }
  };
}
