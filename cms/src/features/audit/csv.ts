import type { Core, UID } from '@strapi/strapi';
import { AUDIT_ACTIONS } from '@township/rules/audit-actions';
import type { AuditDetails } from '@township/rules/audit-row';
import { CHINA_OFFSET_SECONDS } from '@township/rules/china-day';
import { CSV_BOM, csvLine } from '../../contract';
import type { AuditRow } from './audit-table';

const HEADINGS = [
  '序号',
  '时间',
  '人员',
  '人员编号',
  '操作',
  '对象类型',
  '对象',
  '对象编号',
  '从哪里',
  '设备',
  '内容',
  '请求编号',
  '同一次操作',
  '校验值',
] as const;

const BATCH = 500;

/** The rows as a table for spreadsheets, the newest first, piece by piece. */
export async function* csvOf(
  strapi: Core.Strapi,
  page: (limit: number, before: number | null) => Promise<AuditRow[]>,
  most: number,
): AsyncGenerator<string> {
  yield CSV_BOM + csvLine(HEADINGS);
  let before: number | null = null;
  for (let written = 0; written < most;) {
    const rows: AuditRow[] = await page(Math.min(BATCH, most - written), before);
    if (rows.length === 0) return;
    yield rows.map((row) => csvLine(cellsOf(strapi, row))).join('');
    written += rows.length;
    before = rows.at(-1)!.id;
  }
}

const cellsOf = (strapi: Core.Strapi, row: AuditRow): (string | number | null)[] => [
  row.id,
  momentOf(row.at),
  row.actorName,
  row.actorId,
  AUDIT_ACTIONS[row.action],
  row.subjectType &&
    (strapi.contentTypes[row.subjectType as UID.ContentType]?.info.displayName ?? row.subjectType),
  row.subjectLabel,
  row.subjectId,
  row.ip,
  row.agent,
  inWords(JSON.parse(row.details) as AuditDetails),
  row.requestId,
  row.groupId,
  row.hash,
];

/** To the second, in China. */
const momentOf = (at: number): string =>
  new Date(at + CHINA_OFFSET_SECONDS * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** What stands beside who, when and on what, on one line. */
function inWords({
  changes = [],
  more,
  added,
  removed,
  reason,
  door,
  said = {},
}: AuditDetails): string {
  return [
    ...changes.map(({ field, from, to }) =>
      from === null ? `${field}：已改动` : `${field}：“${from}”→“${to}”`,
    ),
    more && `还有 ${more} 项`,
    added?.length && `增加：${added.join('、')}`,
    removed?.length && `取消：${removed.join('、')}`,
    reason,
    door,
    ...Object.entries(said).map(([name, value]) => `${name}：${value}`),
  ]
    .filter(Boolean)
    .join('；');
}
