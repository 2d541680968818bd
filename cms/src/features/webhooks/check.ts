import type { Core } from '@strapi/strapi';
import { isRecord } from '@township/rules/is-record';
import { changedTypes, type ChangedType } from '../../contract';
import { toValidationError, type Problem } from '../publication';
import { readAddress } from './addresses';
import type { WebhookInput } from './webhooks-table';

const NAME_LENGTH = 60;

/**
 * Reads what an administrator has entered.
 *
 * @throws ValidationError (400) naming each field that is wrong
 */
export function readWebhook(strapi: Core.Strapi, body: unknown): WebhookInput {
  const { name, address, types } = isRecord(body) ? body : {};
  const problems: Problem[] = [];
  const title = typeof name === 'string' ? name.trim() : '';
  if (title === '' || title.length > NAME_LENGTH) {
    problems.push({ path: 'name', message: `名称要填写，不超过 ${NAME_LENGTH} 个字` });
  }
  const listed = strapi.config.get<string[]>('webhooks.allowedHosts');
  const url = readAddress(typeof address === 'string' ? address.trim() : address, listed);
  if (typeof url === 'string') problems.push({ path: 'address', message: url });
  const wanted = changedTypes.filter((type) => Array.isArray(types) && types.includes(type));
  if (wanted.length === 0) problems.push({ path: 'types', message: '至少要选一类内容' });
  if (problems.length > 0) throw toValidationError(problems);
  return { name: title, address: String(url), types: wanted satisfies ChangedType[] };
}

/** From where to where is replayed, both inclusive. */
export interface Range {
  from: number | Date;
  /** Undefined: to the last. */
  until: number | Date | undefined;
}

/**
 * Reads a range: numbers of changes, or moments in ISO 8601.
 *
 * @throws ValidationError (400)
 */
export function readRange(body: unknown): Range {
  const { from, until } = isRecord(body) ? body : {};
  const problems: Problem[] = [];
  const start = readPlace(from);
  if (start === null) problems.push({ path: 'from', message: '起点应是序号或时间' });
  const end = until === undefined || until === null ? undefined : readPlace(until);
  if (end === null) problems.push({ path: 'until', message: '终点应是序号或时间，不填是到最新' });
  if (start !== null && end != null && typeof start === typeof end && end < start) {
    problems.push({ path: 'until', message: '终点不能在起点前面' });
  }
  if (problems.length > 0) throw toValidationError(problems);
  return { from: start!, until: end ?? undefined };
}

function readPlace(value: unknown): number | Date | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? value : null;
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(value)) return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date;
}
