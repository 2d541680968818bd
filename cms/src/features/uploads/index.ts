import type { Core } from '@strapi/strapi';
import { boundAddresses } from './addresses';
import { nameFolders } from './descriptions';
import { trustPreparedPictures } from './pictures';
import { decorateUploads } from './service';
import { useLocalStore } from './storage';

export { uploadGuard } from './guard';

/** Everything that comes into the media library. Registered after what watches its service: it stands outermost. */
export async function registerUploads(context: { strapi: Core.Strapi }): Promise<void> {
  await useLocalStore(context);
  boundAddresses(context);
  trustPreparedPictures(context);
  decorateUploads(context);
  nameFolders(context);
}
