import type { Core } from '@strapi/strapi';

/** Strapi's own, with ENCRYPTION_KEY. */
interface Encryption {
  encrypt(text: string): string | null;
  decrypt(sealed: string): string | null;
}

const encryption = (strapi: Core.Strapi) => strapi.service('admin::encryption') as Encryption;

/** A destination's secret as it stands in the database: a copy of that tells nobody. */
export function seal(strapi: Core.Strapi, secret: string): string {
  const sealed = encryption(strapi).encrypt(secret);
  if (sealed === null) throw new Error('ENCRYPTION_KEY 没有设置，不能保存密钥');
  return sealed;
}

export function unseal(strapi: Core.Strapi, sealed: string): string {
  const secret = encryption(strapi).decrypt(sealed);
  if (secret === null) throw new Error('密钥解不开：ENCRYPTION_KEY 与保存时不同');
  return secret;
}
