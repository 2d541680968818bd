import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { mimeOf } from './acceptance';
import { nameInAddress } from './addresses';

const IMAGES = new Set(['.jpg', '.jpeg', '.png', '.webp', '.gif', '.avif']);
const DAY_MS = 24 * 60 * 60 * 1000;

/** Headers under which an uploaded file can do nothing but be seen or saved. */
function setHeaders(response: ServerResponse, file: string): void {
  const extension = path.extname(file).toLowerCase();
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (IMAGES.has(extension)) return;
  const mime = mimeOf(extension.slice(1));
  if (mime) response.setHeader('Content-Type', mime);
  if (extension === '.pdf') {
    response.setHeader('Content-Disposition', disposition('inline', file));
    // A sandbox would keep the browser's own PDF viewer from opening.
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'",
    );
    return;
  }
  response.setHeader('Content-Disposition', disposition('attachment', file));
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
}

/** With the name that the file's address carries: without it browsers save under the whole address's last part. */
function disposition(type: 'inline' | 'attachment', file: string): string {
  const name = nameInAddress(file);
  return name ? `${type}; filename*=UTF-8''${encodeURIComponent(name)}` : type;
}

/** For the upload plugin's `localServer`. A replaced file keeps its address, so caches keep it a day, not for ever. */
export const servedFiles = { maxage: DAY_MS, setHeaders };
