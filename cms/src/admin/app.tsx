import type { StrapiApp } from '@strapi/strapi/admin';
import { labelOptionsInLists, logo, nameTabs, theme } from './appearance';
import { registerRichTextInput } from './editor';
import { chinese } from './translations';

const languageKey = 'strapi-admin-language';

export default {
  config: {
    locales: ['zh-Hans'],
    translations: { 'zh-Hans': chinese },
    auth: { logo },
    menu: { logo },
    head: { favicon: logo },
    theme,
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    // Strapi reads the language from here before anyone has logged in, and falls back to English.
    if (!localStorage.getItem(languageKey)) localStorage.setItem(languageKey, 'zh-Hans');
    document.documentElement.lang = localStorage.getItem(languageKey) ?? 'zh-Hans';
    registerRichTextInput(app);
  },
  bootstrap(app: StrapiApp) {
    nameTabs();
    labelOptionsInLists(app);
  },
};
