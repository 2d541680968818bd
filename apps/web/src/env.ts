import * as z from 'zod';

/** next build runs where no secret and no CMS exist; everything is checked again when the server starts. */
const building = process.env.NEXT_PHASE === 'phase-production-build';

const origin = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));

const schema = z.object({
  /** The CMS as this server reaches it, without a trailing slash. */
  CMS_URL: origin.default('http://127.0.0.1:1337'),
  /** The site's public origin, without a trailing slash. */
  SITE_URL: origin.default('http://localhost:3000'),
  /** The port this server listens on; the server reads its own pages through it. */
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** Where rendered pages are kept. */
  PAGE_CACHE_DIR: z.string().default('.next/server/visited-pages'),
  /** Signs change events and view posts. */
  DELIVERY_SECRET: building ? z.string().default('') : z.string().min(16),
  /** The Redis that several CMS and sites share; without it each process uses its own memory. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** Set where a proxy in front writes X-Forwarded-For; without one, anybody could send the header. */
  TRUST_PROXY: z.stringbool().default(false),
  /** `false` takes the pages kept for reading without a network off readers' devices. */
  OFFLINE_PAGES: z.stringbool().default(true),
});

/** The only reader of process.env. Throws at start, naming each variable that is missing or wrong. */
export const env = schema.parse(
  // An empty variable in a compose file means "not set".
  Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')),
);
