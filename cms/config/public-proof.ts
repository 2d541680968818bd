import type { Core } from '@strapi/strapi';

/** `headsFile`: where the end of the chain is noted each day besides, one line a day; nowhere unless set. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  headsFile: env('PROOF_HEADS_FILE', ''),
});
