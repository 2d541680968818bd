import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

/** The upload plugin's method that makes the part of an address that comes before the extension. */
interface ImageService {
  generateFileName(name: string): string;
}

/** With a size's prefix, suffix and extension below a file system's 255 bytes, four bytes a character at most. */
const MAX_CHARACTERS = 55;
/** Strapi's random ending, so that two files never share a name. */
const SUFFIX = /_[0-9a-f]{10}$/;

const readable = new AsyncLocalStorage<true>();

/** Runs a write whose file is saved by readers: its address carries its name, which every door can send on. */
export const withReadableAddress = <T>(write: () => Promise<T>): Promise<T> =>
  readable.run(true, write);

/** Addresses of a bounded length; a document's has its name as it is, a picture's (many on a page) Strapi's short slug. */
export function boundAddresses({ strapi }: { strapi: Core.Strapi }): void {
  const service: ImageService = strapi.plugin('upload').service('image-manipulation');
  const { generateFileName } = service;
  Object.assign(service, {
    generateFileName(name) {
      const slug = generateFileName(name);
      const stem = readable.getStore()
        ? name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
        : slug.replace(SUFFIX, '');
      return `${[...stem].slice(0, MAX_CHARACTERS).join('')}${SUFFIX.exec(slug)?.[0]}`;
    },
  } satisfies ImageService);
}
