import path from 'node:path';
import type { MediaReference } from './resolve';

const MEDIA_TYPES: Record<string, string> = {
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** MIME type of a content file by its name; undefined when content may not hold such a file. */
export function mediaType(file: string): string | undefined {
  return MEDIA_TYPES[path.extname(file).toLowerCase()];
}

/** True for `{file, alt?, caption?}` and nothing more, with a path that stays in the content folder. */
export function isMediaReference(value: unknown): value is MediaReference {
  if (typeof value !== 'object' || value === null || !('file' in value)) return false;
  const texts = Object.entries(value).every(
    ([name, text]) => ['file', 'alt', 'caption'].includes(name) && typeof text === 'string',
  );
  return texts && !path.normalize(String(value.file)).startsWith('..');
}
