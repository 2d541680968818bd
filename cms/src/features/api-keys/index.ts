import type { IncomingMessage } from 'node:http';
import type { Core, UID } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

export { guardKeyForms } from './forms';

/** How much more a key may ask, chosen in the admin as the token's type. */
export type Tier = 'usual' | 'much';

export interface ApiKey {
  id: number;
  tier: Tier;
}

/** As Strapi keeps a token; nothing but its hash is stored. */
interface Token {
  id: number;
  kind: string | null;
  type: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
}

interface TokenService {
  hash(key: string): string;
  getByAccessKey(hash: string): Promise<Token | null>;
}

const TOKEN = 'admin::api-token' as UID.Schema;
/** Another process learns so late at most that a key was revoked. */
const KNOWN_MS = 5_000;
const USED_AGAIN_AFTER_MS = 60 * 60_000;
const MOST_KNOWN = 1_000;

/** Keys issued in the admin, as Strapi's API tokens. Under /api/ they raise limits and open nothing. */
export class ApiKeys {
  private readonly known = new LRUCache<string, { token: Token | null }>({
    max: MOST_KNOWN,
    ttl: KNOWN_MS,
  });

  /** How often keys were changed here. */
  private changes = 0;

  constructor(private readonly strapi: Core.Strapi) {}

  /** Whether finding a key needs no query. */
  knows(key: string): boolean {
    return this.known.has(key);
  }

  forget(): void {
    this.changes += 1;
    this.known.clear();
  }

  /** The key that is valid now; null for any other. */
  async find(key: string): Promise<ApiKey | null> {
    const service = this.strapi.service('admin::api-token-content-api') as Core.Service &
      TokenService;
    let found = this.known.get(key);
    if (!found) {
      const { changes } = this;
      found = { token: await service.getByAccessKey(service.hash(key)) };
      // What was read before a change may be what is revoked by it.
      if (changes === this.changes) this.known.set(key, found);
    }
    const { token } = found;
    if (!token || (token.kind ?? 'content-api') !== 'content-api') return null;
    if (token.expiresAt !== null && new Date(token.expiresAt) <= new Date()) return null;
    this.used(token);
    return { id: token.id, tier: token.type === 'full-access' ? 'much' : 'usual' };
  }

  /** Keeps when a key was used last, to the hour; nobody waits for it. */
  private used(token: Token): void {
    const now = new Date();
    const last = token.lastUsedAt === null ? 0 : Date.parse(token.lastUsedAt);
    if (now.getTime() - last < USED_AGAIN_AFTER_MS) return;
    token.lastUsedAt = now.toISOString();
    this.strapi.db
      .connection('strapi_api_tokens')
      .where({ id: token.id })
      .update({ last_used_at: now })
      .catch((error: unknown) => this.strapi.log.warn(`[api-keys] ${String(error)}`));
  }
}

/** Takes the key off a request: to Strapi it is anyone's. Undefined when it has none, empty when it is none that could be. */
export function takeKey({ headers }: IncomingMessage): string | undefined {
  const { authorization } = headers;
  delete headers.authorization;
  if (authorization === undefined) return undefined;
  return /^Bearer +([\x21-\x7e]{1,512})$/i.exec(authorization)?.[1] ?? '';
}

/** Knows the keys, and forgets them as soon as one is changed or revoked here. */
export function registerApiKeys({ strapi }: { strapi: Core.Strapi }): ApiKeys {
  const keys = new ApiKeys(strapi);
  const hashAlone = ({ params }: { params: { data?: { encryptedKey?: unknown } } }) => {
    if (params.data?.encryptedKey) params.data.encryptedKey = null;
  };
  strapi.db.lifecycles.subscribe({
    models: [TOKEN],
    // Strapi keeps the key itself besides, encrypted, to show it again.
    beforeCreate: (event) => hashAlone(event as Parameters<typeof hashAlone>[0]),
    beforeUpdate: (event) => hashAlone(event as Parameters<typeof hashAlone>[0]),
    afterUpdate: () => keys.forget(),
    afterDelete: () => keys.forget(),
  });
  return keys;
}

/** What was issued before only hashes were stored. */
export async function bootstrapApiKeys({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await strapi.db
    .query(TOKEN)
    .updateMany({ where: { encryptedKey: { $notNull: true } }, data: { encryptedKey: null } });
}
