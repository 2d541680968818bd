import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import type { Lock } from './lock';

/** Two numbers name an advisory lock: what for, and the schema, as several portals may share a database. */
const KEY = 'hashtext($1), hashtext(current_schema())';
const NAME = 'township boot';

/** The part of knex's client that is needed here. */
interface Connector {
  acquireRawConnection(): Promise<Client>;
  destroyRawConnection(connection: Client): Promise<void>;
}

/** An advisory lock on a connection of its own: the server lets it go with the connection. */
export async function openPostgresLock(strapi: Core.Strapi): Promise<Lock> {
  const connector = strapi.db.connection.client as Connector;
  const connection = await connector.acquireRawConnection();
  const ask = async (does: string): Promise<unknown> => {
    const { rows } = await connection.query(`SELECT ${does} AS answer`, [NAME]);
    return (rows[0] as { answer: unknown }).answer;
  };
  return {
    tryTake: async () => (await ask(`pg_try_advisory_lock(${KEY})`)) === true,
    async holder() {
      const { rows } = await connection.query(
        `SELECT activity.pid, activity.client_addr, activity.backend_start
         FROM pg_locks AS lock JOIN pg_stat_activity AS activity USING (pid)
         WHERE lock.locktype = 'advisory' AND lock.granted AND activity.datname = current_database()
           AND lock.classid::bigint = hashtext($1)::bigint & 4294967295
           AND lock.objid::bigint = hashtext(current_schema())::bigint & 4294967295`,
        [NAME],
      );
      const [row] = rows as { pid: number; client_addr: string | null; backend_start: Date }[];
      if (!row) return '刚刚完成';
      const { pid, client_addr: address, backend_start: since } = row;
      return `来自 ${address ?? '本机'}，数据库进程 ${pid}，始于 ${since.toISOString()}`;
    },
    async release() {
      if ((await ask(`pg_advisory_unlock(${KEY})`)) !== true) throw new Error('启动锁已经失去');
    },
    close: () => connector.destroyRawConnection(connection).catch(() => {}),
  };
}
