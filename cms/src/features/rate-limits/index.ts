import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Consumed, Limit } from '@township/shared-store';
import { registerApiKeys, takeKey } from '../api-keys';
import { addStep } from '../front';
import { sharedStore } from '../runtime';
import { networkReader } from './caller';
import { LEFT_FIELD, leftField, POLICY_FIELD, policyField, secondsLeft } from './fields';
import { limitsOf, type Limits } from './limits';
import { refuseKey, tooMany } from './refusals';

export { addressReader } from './caller';
export { LEFT_FIELD, POLICY_FIELD } from './fields';

const API = /^\/api(?:[/?]|$)/i;
const SEARCH = /^\/api\/search(?:[/?]|$)/i;

/** Limits what one caller asks of the public API, before anything else looks at it: what is kept counts like the rest. */
export function registerRateLimits({ strapi }: { strapi: Core.Strapi }): void {
  const networkOf = networkReader(strapi);
  const keys = registerApiKeys({ strapi });
  const store = sharedStore(strapi);
  const limits = limitsOf(strapi);

  addStep({ strapi }, async (request, response) => {
    const { url = '' } = request;
    if (!API.test(url)) return false;
    const key = takeKey(request);
    const network = networkOf(request);
    if (network === null) return false;
    const limit = (of: Limits) => (SEARCH.test(url) ? of.searches : of.reads);

    if (key === undefined) return isRefused(request, response, limit(limits.anyone), network);
    // Counted apart: who has a key still gets in when others of the same network have used up what anyone may ask.
    if (!keys.knows(key) && (await isRefused(request, response, limits.keys, network))) return true;
    const found = await keys.find(key);
    if (!found) return refuseKey(request, response);
    return isRefused(request, response, limit(limits[found.tier]), `key:${found.id}`, true);
  });

  /** Counts a request, and answers it when it is one too many. */
  async function isRefused(
    request: IncomingMessage,
    response: ServerResponse,
    limit: Limit,
    caller: string,
    isForOne = false,
  ): Promise<boolean> {
    if (limit.points === 0) return false;
    const consumed = await store.consume(limit, caller);
    tell(response, limit, consumed, isForOne);
    if (consumed.allowed) return false;
    return tooMany(request, response, secondsLeft(consumed));
  }
}

/**
 * An answer that says what is left is its caller's alone, and kept by no cache for others. Most say the policy and no more,
 * therefore: what is left is said to who has a key, and to who has used up half.
 */
function tell(response: ServerResponse, limit: Limit, consumed: Consumed, isForOne: boolean): void {
  response.setHeader(POLICY_FIELD, policyField(limit));
  if (isForOne || consumed.remaining < limit.points / 2) {
    response.setHeader(LEFT_FIELD, leftField(limit, consumed));
  }
}
