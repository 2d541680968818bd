import {
  CONTRASTS,
  MODES,
  oneOf,
  SIZES,
  type ReadingPreferences,
  type Size,
} from '@/features/reading/preferences';
import { isOwnAddress } from '../same-origin';

/** `larger` and `smaller` are steps from the present size: a page that is kept does not know it. */
function sizeAfter(wish: string, present: Size): Size {
  const step = { larger: 1, smaller: -1 }[wish] ?? 0;
  return SIZES[SIZES.indexOf(present) + step] ?? present;
}

/** What a form changes; the fields it does not have, and values that do not exist, leave things as they were. */
export function chosen(form: URLSearchParams, present: ReadingPreferences): ReadingPreferences {
  return {
    mode: oneOf(MODES, form.get('mode')) ?? present.mode,
    size: sizeAfter(form.get('size') ?? '', present.size),
    contrast: oneOf(CONTRASTS, form.get('contrast')) ?? present.contrast,
  };
}

/** The page of this site that the reader comes from, as path and query; the home page when it is not known. */
export function pageBefore(headers: Headers): string {
  const referer = headers.get('referer');
  if (!isOwnAddress(referer, headers)) return '/';
  const { pathname, search } = new URL(referer);
  // Two slashes would begin an address of another site.
  return pathname.replace(/^\/+/, '/') + search;
}
