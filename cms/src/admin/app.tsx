import type { StrapiApp } from '@strapi/strapi/admin';
import {
  labelFilters,
  labelOptionsInLists,
  labelOptionsInRows,
  logo,
  nameTabs,
  theme,
} from './appearance';
import { hideSettings } from './clerks';
import { registerDateFilters, registerDates } from './dates';
import { registerEditView } from './edit-view';
import { linkPublished } from './edit-view/published';
import { registerRichTextInput } from './editor';
import { askBeforeFilesGo } from './file-uses';
import { translateHardCoded } from './hard-coded';
import { reachNotifications } from './notifications';
import { loadPortal } from './portal';
import { keepRefusedSaves } from './refused-saves';
import { clearAbandonedSearch } from './relation-search';
import { mergeEqualWrites } from './single-writes';
import { chinese } from './translations';
import { followSession } from './unsaved/session';
import { registerWebhooks } from './webhooks';

/** What Strapi keeps in the browser; a member of staff's own choice stays. */
const defaults = {
  // Read before anyone has logged in; otherwise the login page is in English.
  'strapi-admin-language': 'zh-Hans',
  // `tutorials: false` leaves the tour for developers on.
  STRAPI_GUIDED_TOUR: JSON.stringify({ enabled: false }),
  // News for developers. The second `false` is this project's `strapi.uuid`.
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
};

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
    for (const [key, value] of Object.entries(defaults)) {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
    }
    document.documentElement.lang = localStorage.getItem('strapi-admin-language') ?? 'zh-Hans';
    hideSettings(app);
    mergeEqualWrites();
    keepRefusedSaves(app);
    followSession(app);
    askBeforeFilesGo();
    reachNotifications();
    linkPublished(app);
    clearAbandonedSearch();
    registerRichTextInput(app);
    registerDates(app);
    registerWebhooks(app);
  },
  bootstrap(app: StrapiApp) {
    nameTabs();
    translateHardCoded();
    registerEditView(app);
    void loadPortal();
    labelOptionsInLists(app);
    labelOptionsInRows();
    labelFilters(app);
    registerDateFilters(app);
  },
};
