import type { ServerResponse } from 'node:http';
import path from 'node:path';

const IMAGES = new Set(['.jpg', '.jpeg', '.png', '.webp', '.gif', '.avif']);
const DAY_MS = 24 * 60 * 60 * 1000;

/** Headers under which an uploaded file can do nothing but be seen or saved. */
function setHeaders(response: ServerResponse, file: string): void {
  const extension = path.extname(file).toLowerCase();
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (IMAGES.has(extension)) return;
  if (extension === '.pdf') {
    response.setHeader('Content-Disposition', 'inline');
    // A sandbox would keep the browser's own PDF viewer from opening.
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'",
    );
    return;
  }
  response.setHeader('Content-Disposition', 'attachment');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
}

/** For the upload plugin's `localServer`. A replaced file keeps its address, so caches keep it a day, not for ever. */
export const servedFiles = { maxage: DAY_MS, setHeaders };
