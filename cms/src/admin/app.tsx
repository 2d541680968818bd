import type { StrapiApp } from '@strapi/strapi/admin';
import {
  labelFilters,
  labelOptionsInLists,
  labelOptionsInRows,
  logo,
  nameTabs,
  theme,
} from './appearance';
import { registerAudit } from './audit';
import { followPermissions } from './clerks';
import { sayBases } from './conflicts/bases';
import { followConflicts } from './conflicts/store';
import { registerDateFilters, registerDates } from './dates';
import { registerDesk } from './desk';
import { orderMenu } from './desk/menu';
import { registerEditView } from './edit-view';
import { guardEntries } from './edit-view/guard';
import { linkPublished } from './edit-view/published';
import { layInSections, registerSections } from './edit-view/sections';
import { registerRichTextInput } from './editor';
import { askBeforeFilesGo } from './file-uses';
import { translateHardCoded } from './hard-coded';
import { registerHandbook } from './handbook';
import { listenToKeys } from './keyboard';
import { registerLists } from './lists';
import { reachNotifications } from './notifications';
import { registerPersons } from './persons';
import { registerPersonFilters } from './persons/PersonFilter';
import { loadPortal } from './portal';
import { keepRefusedSaves } from './refused-saves';
import { registerReview } from './review';
import { registerRecycleBin } from './recycle-bin';
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
    followPermissions(app);
    mergeEqualWrites();
    keepRefusedSaves(app);
    sayBases(app);
    followConflicts(app);
    followSession(app);
    askBeforeFilesGo();
    reachNotifications();
    linkPublished(app);
    guardEntries(app);
    clearAbandonedSearch();
    registerRichTextInput(app);
    registerDates(app);
    registerSections(app);
    registerReview(app);
    registerDesk(app);
    registerHandbook(app);
    registerWebhooks(app);
    registerRecycleBin(app);
    registerAudit(app);
    registerPersons(app);
  },
  bootstrap(app: StrapiApp) {
    nameTabs();
    listenToKeys();
    translateHardCoded();
    registerEditView(app);
    orderMenu(app);
    registerLists(app);
    layInSections(app);
    void loadPortal();
    labelOptionsInLists(app);
    labelOptionsInRows();
    labelFilters(app);
    registerDateFilters(app);
    registerPersonFilters(app);
  },
};
