import type { Core } from '@strapi/strapi';
import { bootstrapAdminMessages, registerAdminMessages } from './features/admin-messages';
import { registerApiCache } from './features/api-cache';
import { bootstrapApiKeys, guardKeyForms } from './features/api-keys';
import { registerApiDocument } from './features/api-document';
import { registerArticleCounts } from './features/article-counts';
import { registerAudit } from './features/audit';
import { installChanges, registerChanges } from './features/changes';
import { registerChangesApi } from './features/changes-api';
import { registerConflicts } from './features/conflicts';
import {
  configureContentManager,
  preferChinese,
  registerContentManager,
} from './features/content-manager';
import { registerCorrections } from './features/corrections';
import { registerDatabase } from './features/database';
import { registerDelivery, startDelivery, stopDelivery } from './features/delivery';
import { registerDesk } from './features/desk';
import { closeDownloads, registerDownloads } from './features/downloads';
import { installEditors, registerEditors } from './features/editors';
import { registerRichTextField } from './features/editor';
import { registerErrors } from './features/errors';
import { createFirstAdmin } from './features/first-admin';
import { registerFront } from './features/front';
import { registerReadiness } from './features/health';
import { bootstrapHonorOrder, registerHonorOrder } from './features/honor-order';
import { registerGracefulShutdown } from './features/lifecycle';
import { installMail, startMail, stopMail } from './features/mail';
import { registerMedia, startMedia } from './features/media';
import { installPreview, registerPreview } from './features/preview';
import { registerPersons } from './features/persons';
import { registerPublicNotice } from './features/public-notice';
import { registerPublicApi } from './features/public-api';
import { installPublicProof, registerPublicProof } from './features/public-proof';
import { bootstrapPublication, registerPublication } from './features/publication';
import { installReview, registerReview } from './features/review';
import { registerRateLimits } from './features/rate-limits';
import { installRecycleBin, registerRecycleBin } from './features/recycle-bin';
import { bootstrapRoles, registerRoles } from './features/roles';
import {
  abandonBoot,
  beginBoot,
  closeSharedStore,
  endBoot,
  installJobs,
  startJobs,
  stopJobs,
} from './features/runtime';
import { registerSchedule } from './features/schedule';
import { installSearch, registerSearch, repairSearch } from './features/search';
import { requireSecrets } from './features/secrets';
import { seedContent } from './features/seed';
import { registerSessions, requireOneScheme } from './features/sessions';
import { installSigningLinks, registerSigningLinks } from './features/signing-links';
import { registerSiteLink } from './features/site-link';
import { registerSlugs } from './features/slugs';
import { bootstrapStaff, registerStaff } from './features/staff';
import { installUnsaved, registerUnsaved } from './features/unsaved';
import { registerUploads } from './features/uploads';
import { registerValidation } from './features/validation';
import { bootstrapValues, registerValues } from './features/values';
import { installVersions, registerVersions } from './features/versions';
import { registerPageViews, stopPageViews } from './features/page-views';
import { registerWebhooks, startWebhooks, stopWebhooks } from './features/webhooks';

type Context = { strapi: Core.Strapi };

/** Calls each feature's own registrar, one line each; what a feature does stands in src/features/. */
export default {
  async register(context: Context) {
    requireSecrets();
    requireOneScheme();
    registerFront(context);
    registerErrors(context);
    registerDatabase(context);
    // Ends with bootstrap: Strapi brings the schema up to date in between.
    await beginBoot(context);
    await registerAudit(context);
    registerGracefulShutdown(context);
    registerReadiness(context);
    registerAdminMessages(context);
    registerPublicApi(context);
    registerArticleCounts(context);
    registerCorrections(context);
    registerApiDocument(context);
    registerChangesApi(context);
    registerDownloads(context);
    registerRateLimits(context);
    registerApiCache(context);
    registerRoles(context);
    registerSessions(context);
    registerPersons(context);
    registerSiteLink(context);
    registerContentManager(context);
    registerDesk(context);
    registerRichTextField(context);
    registerEditors(context);
    registerPublication(context);
    // In the phases of a write, features come in this order.
    registerStaff(context);
    registerConflicts(context);
    guardKeyForms(context);
    registerReview(context);
    registerValues(context);
    registerSlugs(context);
    registerHonorOrder(context);
    registerPublicNotice(context);
    registerValidation(context);
    registerMedia(context);
    registerSearch(context);
    registerPageViews(context);
    registerRecycleBin(context);
    registerVersions(context);
    registerUnsaved(context);
    registerPreview(context);
    registerSigningLinks(context);
    registerPublicProof(context);
    registerChanges(context);
    await registerDelivery(context);
    registerWebhooks(context);
    registerSchedule(context);
    await registerUploads(context);
  },

  async bootstrap(context: Context) {
    await bootstrapRoles(context);
    await bootstrapStaff(context);
    await bootstrapApiKeys(context);
    await bootstrapAdminMessages(context);
    await bootstrapPublication(context);
    await bootstrapValues(context);
    await bootstrapHonorOrder(context);
    preferChinese(context);
    await configureContentManager(context);
    await createFirstAdmin(context);
    await installJobs(context);
    await installChanges(context);
    await installVersions(context);
    await installMail(context);
    await installReview(context);
    await installEditors(context);
    await installUnsaved(context);
    await installRecycleBin(context);
    await installPreview(context);
    await installSigningLinks(context);
    await installPublicProof(context);
    await installSearch(context);
    await seedContent(context);
    await startMedia(context);
    await repairSearch(context);
    await startDelivery(context);
    await startWebhooks(context);
    startMail(context);
    startJobs(context);
    await endBoot(context);
  },

  async destroy(context: Context) {
    await stopJobs(context);
    await stopMail(context);
    await stopDelivery(context);
    await stopWebhooks(context);
    await stopPageViews(context);
    await closeDownloads(context);
    await closeSharedStore(context);
    await abandonBoot(context);
  },
};
