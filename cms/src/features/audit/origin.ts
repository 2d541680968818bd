import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { auditText, shortAgent } from '@township/rules/audit-text';
import { plainAddress } from '@township/rules/client-network';
import { idOf } from '../front';
import { addressReader } from '../rate-limits';
import type { NewRow } from './audit-table';

export type RequestContext = NonNullable<ReturnType<Core.Strapi['requestContext']['get']>>;

export type Origin = Pick<NewRow, 'ip' | 'agent' | 'requestId'>;

export const NOWHERE: Origin = { ip: null, agent: null, requestId: null };

const addressReaders = new WeakMap<Core.Strapi, ReturnType<typeof addressReader>>();
const groups = new WeakMap<object, string>();

/** From where a request comes. */
export function originOf(strapi: Core.Strapi, { req, res }: RequestContext): Origin {
  const read = addressReaders.get(strapi) ?? addressReader(strapi);
  addressReaders.set(strapi, read);
  const address = read(req);
  const agent = req.headers['user-agent'];
  return {
    ip: address === null ? null : auditText(plainAddress(address), 45),
    agent: agent === undefined ? null : shortAgent(agent),
    requestId: auditText(idOf(res), 64) || null,
  };
}

/** Names what is done together: by one request, or in one transaction. */
export function groupOf(whole: object): string {
  const group = groups.get(whole) ?? randomUUID();
  groups.set(whole, group);
  return group;
}
