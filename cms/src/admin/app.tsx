import type { StrapiApp } from '@strapi/strapi/admin';
import { registerRichTextInput } from './editor';

const languageKey = 'strapi-admin-language';

export default {
  config: {
    locales: ['zh-Hans'],
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    // Strapi reads the language from here before anyone has logged in, and falls back to English.
    if (!localStorage.getItem(languageKey)) localStorage.setItem(languageKey, 'zh-Hans');
    registerRichTextInput(app);
  },
};
