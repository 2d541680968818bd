import type { Core } from '@strapi/strapi';

/** Origins as browsers write them: scheme, host and port. */
function readOrigins(list: string[]): string[] {
  const origins = list.map((text) => text.trim()).filter((text) => text !== '');
  for (const text of origins) {
    if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
      throw new Error(`WEB_ORIGINS 里的 ${text} 不是网站地址，应如 http://localhost:3000`);
    }
  }
  return [...new Set(origins.map((text) => new URL(text).origin))];
}

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Sites that receive change events. */
  origins: readOrigins(env.array('WEB_ORIGINS', [])),
  /** Signs change events, and the view posts that sites send. */
  secret: env('DELIVERY_SECRET', ''),
});
