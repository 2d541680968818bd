import { LEAST_DAYS_KEPT } from '@township/rules/audit-kept';
import { guardTables, missingGuards, type AppendOnly, type Connection } from '../database';
import { ANCHORS_TABLE } from './anchors-table';
import { AUDIT_TABLE } from './audit-table';

const refused = '操作记录只能往后添，不能改，也不能删';
const KEPT_MS = LEAST_DAYS_KEPT * 86_400_000;
const isSealed = `EXISTS (SELECT 1 FROM ${ANCHORS_TABLE} WHERE last_id >= OLD.id)`;

const TABLES: readonly AppendOnly[] = [
  {
    table: AUDIT_TABLE,
    key: 'id',
    refused,
    deletable: {
      sqlite: `OLD.at < CAST(strftime('%s', 'now') AS INTEGER) * 1000 - ${KEPT_MS} AND ${isSealed}`,
      postgres: `OLD.at < floor(extract(epoch FROM clock_timestamp()) * 1000) - ${KEPT_MS} AND ${isSealed}`,
    },
  },
  { table: ANCHORS_TABLE, key: 'last_id', refused },
];

export const installTriggers = (connection: Connection): Promise<void> =>
  guardTables(connection, TABLES);

export const missingTriggers = (connection: Connection) => missingGuards(connection, TABLES);
