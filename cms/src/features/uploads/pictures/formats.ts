import type { Core } from '@strapi/strapi';

interface StoredPicture {
  mime: string;
}

/** The upload plugin's methods that ask what a file is, and name it. */
interface ImageService {
  isImage(file: StoredPicture): Promise<boolean>;
  isResizableImage(file: StoredPicture): Promise<boolean>;
  isFaultyImage(file: StoredPicture): Promise<boolean>;
  isOptimizableImage(file: StoredPicture): Promise<boolean>;
  generateFileName(name: string): string;
}

/** Of the part of an address that is made from a name; with suffix and size's prefix far below a file system's 255 bytes. */
const MAX_SLUG = 80;

const isImage = async ({ mime }: StoredPicture) => mime.startsWith('image/');

/**
 * Pictures come here rebuilt and known: Strapi need not open them again to ask.
 * It would miss AVIF, and would decode what the limits had let pass with care.
 */
export function trustPreparedPictures({ strapi }: { strapi: Core.Strapi }): void {
  const service: ImageService = strapi.plugin('upload').service('image-manipulation');
  const { generateFileName } = service;
  Object.assign(service, {
    isImage,
    isResizableImage: isImage,
    isFaultyImage: async () => false,
    isOptimizableImage: async () => false,
    // Its last eleven characters are the random ones.
    generateFileName: (name) => {
      const whole = generateFileName(name);
      return `${whole.slice(0, -11).slice(0, MAX_SLUG)}${whole.slice(-11)}`;
    },
  } satisfies ImageService);
}
