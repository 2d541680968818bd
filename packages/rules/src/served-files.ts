/**
 * How uploaded files are answered, by every door alike: the CMS by these functions, nginx by the lines that
 * `nginxFiles` writes into `deploy/nginx/snippets/files.conf`.
 */

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Types by extension; anything else is bytes. */
export const SERVED_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  rtf: 'application/rtf',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  wps: 'application/wps-office.wps',
  et: 'application/wps-office.et',
  dps: 'application/wps-office.dps',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pptx: `${OFFICE}.presentationml.presentation`,
};

const OTHER_TYPE = 'application/octet-stream';

/** A file's bytes never change under its address, but it may be taken back: caches ask each time, and get 304. */
export const PUBLIC_CACHE = 'public, max-age=0, must-revalidate';

/** A sandbox would keep the browser's own PDF viewer from opening. */
const PDF_POLICY =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const isShown = (type: string) => type.startsWith('image/') || type === 'application/pdf';

/** `/uploads/tong_zhi_0123456789.pdf` → `tong_zhi.pdf`: what a saved file is called, percent-encoded. */
const STORED = /^(.+)_[0-9a-f]{10}(\.[a-z0-9]+)$/;

/**
 * The headers of a file, by its name in the store.
 * @param encodedName the last segment of its address, percent-encoded
 */
export function servedHeaders(encodedName: string): Record<string, string> {
  const extension = /\.([a-z0-9]+)$/i.exec(encodedName)?.[1]?.toLowerCase() ?? '';
  const type = SERVED_TYPES[extension] ?? OTHER_TYPE;
  const parts = STORED.exec(encodedName);
  const saved = parts ? `${parts[1]}${parts[2]}` : encodedName;
  return {
    'Content-Type': type,
    'Content-Disposition': `${isShown(type) ? 'inline' : 'attachment'}; filename*=UTF-8''${saved}`,
    'Content-Security-Policy': type === 'application/pdf' ? PDF_POLICY : POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Access-Control-Allow-Origin': '*',
  };
}

/** The same for nginx: maps for its `http` block, and the `location`'s lines. */
export function nginxFiles(): { maps: string; location: string } {
  const shown = Object.entries(SERVED_TYPES)
    .filter(([, type]) => isShown(type))
    .map(([extension]) => extension)
    .join('|');
  const types = Object.entries(SERVED_TYPES).map(([name, type]) => `  ${type} ${name};`);
  return {
    maps: [
      '# Written by npm run generate, from packages/rules/src/served-files.ts.',
      'map $request_uri $file_saved_as {',
      "  default '';",
      '  \'~^/uploads/(?<saved>[^/?]+)_[0-9a-f]{10}(?<kind>\\.[a-z0-9]+)(?:\\?|$)\' "$saved$kind";',
      "  '~^/uploads/(?<whole>[^/?]+)' $whole;",
      '}',
      'map $uri $file_disposition {',
      '  default attachment;',
      `  '~*\\.(?:${shown})$' inline;`,
      '}',
      'map $uri $file_policy {',
      `  default "${POLICY}";`,
      `  '~*\\.pdf$' "${PDF_POLICY}";`,
      '}',
      '',
    ].join('\n'),
    location: [
      '# Written by npm run generate, from packages/rules/src/served-files.ts.',
      'types {',
      ...types,
      '}',
      `default_type ${OTHER_TYPE};`,
      'charset off;',
      `add_header Cache-Control "${PUBLIC_CACHE}";`,
      'add_header Content-Disposition "$file_disposition; filename*=UTF-8\'\'$file_saved_as";',
      'add_header Content-Security-Policy $file_policy always;',
      'add_header Access-Control-Allow-Origin "*";',
      '',
    ].join('\n'),
  };
}
