import { tmpdir } from 'node:os';
import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Where the files lie that are made for downloads: a process makes a folder of its own there, and removes it when it stops. */
  folder: env('DOWNLOADS_FOLDER', '') || tmpdir(),
});
