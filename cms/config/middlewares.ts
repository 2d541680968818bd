import type { Core } from '@strapi/strapi';

const MB = 1024 * 1024;

const config: Core.Config.Middlewares = [
  'global::request-log',
  'strapi::errors',
  'global::well-formed-address',
  {
    name: 'strapi::security',
    config: {
      hsts: { maxAge: 31_536_000, includeSubDomains: false },
      contentSecurityPolicy: {
        useDefaults: true,
        // What the admin needs, all of it from here. Text, not lists: Strapi would fill lists up with its own hosts.
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
      headers: ['Accept', 'Content-Type', 'If-None-Match'],
      expose: ['ETag', 'Location'],
      maxAge: 86_400,
      keepHeadersOnError: true,
    },
  },
  'strapi::query',
  'global::public-api-guard',
  'global::upload-guard',
  {
    name: 'strapi::body',
    config: {
      // The text as it came too: view posts are signed over it.
      includeUnparsed: true,
      jsonLimit: '1mb',
      formLimit: '1mb',
      textLimit: '1mb',
      // Above the upload limit: a file a little too large is refused in words, a huge one while it arrives.
      formidable: { maxFileSize: 25 * MB, allowEmptyFiles: true, minFileSize: 0 },
    },
  },
  'strapi::session',
  'global::served-files',
  'strapi::favicon',
  'strapi::public',
];

export default config;
