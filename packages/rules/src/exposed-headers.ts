/** What a page of another origin may read of an answer, besides its body. */
export const EXPOSED_HEADERS = [
  'ETag',
  'Location',
  'Link',
  'Content-Disposition',
  'Content-Range',
  'Repr-Digest',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
  'X-Request-Id',
];
