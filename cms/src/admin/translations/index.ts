import { fieldLabels, optionLabels } from './fields';
import { strapiMessages } from './strapi';

/** Over Strapi's own zh-Hans. */
export const chinese: Record<string, string> = {
  ...strapiMessages,
  ...fieldLabels,
  ...optionLabels,
};
