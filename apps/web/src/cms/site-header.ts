import { SITE_HEADER, siteToken } from '@township/rules/request-signature';
import { env } from '@/env';

/** By which the CMS knows its site: what it reads is not limited, and whose requests it passes on it is believed. Secret outside. */
export const siteHeader = (): Record<string, string> =>
  // While the site is built there is no secret, and no CMS.
  env.DELIVERY_SECRET === '' ? {} : { [SITE_HEADER]: siteToken(env.DELIVERY_SECRET) };
