import type { Core } from '@strapi/strapi';
import { megabytes, UPLOAD_MB } from '@township/rules/upload-limit';

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
      sizeLimit: megabytes(UPLOAD_MB),
      // src/features/uploads judges by content, in words. Strapi's own check would come first, in English;
      // the empty list tells it that this is known.
      security: { deniedTypes: [] },
    },
  },
});
