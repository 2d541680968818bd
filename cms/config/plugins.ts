import type { Core } from '@strapi/strapi';
import { ALLOWED_TYPES, servedFiles } from '../src/features/uploads';

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
      // src/features/uploads looks into the content first; this is Strapi's own check, of the same kinds.
      security: { allowedTypes: [...ALLOWED_TYPES] },
    },
  },
});
