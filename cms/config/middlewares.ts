import type { Core } from '@strapi/strapi';
import { EXPOSED_HEADERS } from '@township/rules/exposed-headers';
import { megabytes, UPLOAD_REQUEST_MB } from '@township/rules/upload-limit';

const config: Core.Config.Middlewares = [
  'global::request-log',
  'strapi::errors',
  'global::shared-failures',
  'global::well-formed-address',
  {
    name: 'strapi::security',
    config: {
      hsts: { maxAge: 31_536_000, includeSubDomains: false },
      contentSecurityPolicy: {
        useDefaults: true,
        // What the admin needs, from its own origin alone. Strings, not arrays: Strapi would add its own
        // hosts to an array.
        directives: {
          'connect-src': "'self'",
          'font-src': "'self' data:",
          'img-src': "'self' data: blob:",
          'media-src': "'self' data: blob:",
          'style-src': "'self' 'unsafe-inline'",
          'object-src': "'none'",
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  {
    // Anyone's page may read the public API; nobody's may act with a signed-in reader's cookies.
    name: 'strapi::cors',
    config: {
      origin: '*',
      credentials: false,
      methods: ['GET', 'HEAD'],
      headers: ['Accept', 'Authorization', 'Content-Type', 'If-None-Match'],
      expose: EXPOSED_HEADERS,
      maxAge: 86_400,
      keepHeadersOnError: true,
    },
  },
  'strapi::query',
  'global::public-api-guard',
  'global::json-bodies',
  'global::upload-guard',
  {
    name: 'strapi::body',
    config: {
      // Keeps the unparsed text as well: sites sign it.
      includeUnparsed: true,
      jsonLimit: '1mb',
      formLimit: '1mb',
      textLimit: '1mb',
      // A file above the limit is refused in words; a huge one while it arrives.
      formidable: {
        maxFileSize: megabytes(UPLOAD_REQUEST_MB),
        allowEmptyFiles: true,
        minFileSize: 0,
      },
    },
  },
  'strapi::session',
  'global::served-files',
  'strapi::favicon',
  'strapi::public',
];

export default config;
