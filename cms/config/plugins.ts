import type { Core } from '@strapi/strapi';
import { servedFiles } from '../src/features/uploads';

/** src/features/uploads looks into the content; this is Strapi's own list, kept to the same kinds. */
const allowedTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'application/pdf',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.ms-works',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  // What doc, xls, ppt and WPS files are seen to be inside.
  'application/x-cfb',
];

export default (): Core.Config.Plugin => ({
  'users-permissions': {
    config: {
      jwtManagement: 'refresh',
      sessions: { httpOnly: true },
      register: { allowedFields: [] },
    },
  },
  upload: {
    config: {
      sizeLimit: 20 * 1024 * 1024,
      providerOptions: { localServer: servedFiles },
      security: { allowedTypes },
    },
  },
});
