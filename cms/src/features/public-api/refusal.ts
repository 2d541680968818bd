import { errors } from '@strapi/utils';

/** A request outside the contract: 400 in Strapi's error shape, naming the parameter. */
export function refuse(key: string, message: string): never {
  throw new errors.ValidationError(message, { source: 'query', key });
}
