import { menuTitles } from '../desk/menu';
import { fieldLabels, optionLabels } from './fields';
import { adminMessages } from './strapi-admin';
import { contentManagerMessages } from './strapi-content-manager';
import { mediaLibraryMessages } from './strapi-media-library';
import { settingsMessages } from './strapi-settings';

const below = (prefix: string, messages: Record<string, string>) =>
  Object.fromEntries(Object.entries(messages).map(([id, text]) => [`${prefix}.${id}`, text]));

/** Over Strapi's own zh-Hans. */
export const chinese: Record<string, string> = {
  ...adminMessages,
  ...settingsMessages,
  ...below('content-manager', contentManagerMessages),
  ...below('upload', mediaLibraryMessages),
  ...fieldLabels,
  ...menuTitles,
  ...optionLabels,
  'audit.title': '操作记录',
};
