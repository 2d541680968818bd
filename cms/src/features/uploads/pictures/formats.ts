import type { Core } from '@strapi/strapi';

interface StoredPicture {
  mime: string;
}

/** The upload plugin's methods that ask what a file is. */
interface ImageService {
  isImage(file: StoredPicture): Promise<boolean>;
  isResizableImage(file: StoredPicture): Promise<boolean>;
  isFaultyImage(file: StoredPicture): Promise<boolean>;
  isOptimizableImage(file: StoredPicture): Promise<boolean>;
}

const isImage = async ({ mime }: StoredPicture) => mime.startsWith('image/');

/**
 * Pictures come here rebuilt and known: Strapi need not open them again to ask.
 * It would miss AVIF, and would decode what the limits had let pass with care.
 */
export function trustPreparedPictures({ strapi }: { strapi: Core.Strapi }): void {
  const service: ImageService = strapi.plugin('upload').service('image-manipulation');
  Object.assign(service, {
    isImage,
    isResizableImage: isImage,
    isFaultyImage: async () => false,
    isOptimizableImage: async () => false,
  } satisfies ImageService);
}
