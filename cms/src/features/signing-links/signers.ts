import type { Core, UID } from '@strapi/strapi';
import type { OutsideSigner } from '@township/rules/review/outside-signer';

export const SIGNER = 'api::outside-signer.outside-signer' as UID.ContentType;

/** 签批人, as the administrator registered them. */
export interface Signer extends OutsideSigner {
  documentId: string;
  /** 职务 */
  position: string;
  isActive: boolean;
}

type Where = { id: number } | { documentId: string };

export async function findSigner({ db }: Core.Strapi, where: Where): Promise<Signer | null> {
  return db.query(SIGNER).findOne({ where }) as Promise<Signer | null>;
}

/** Those who may be sent a link, by their names. */
export async function activeSigners({ db }: Core.Strapi): Promise<Signer[]> {
  return db.query(SIGNER).findMany({
    where: { isActive: true },
    orderBy: { name: 'asc' },
  }) as Promise<Signer[]>;
}
