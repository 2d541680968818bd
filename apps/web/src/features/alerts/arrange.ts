import type { Alert, AlertKind } from '@township/client';
import { alertKind, keysOf } from '@township/client/vocabulary';

/** Gravest first, as they are read. */
const GRAVITY: readonly AlertKind[] = keysOf(alertKind);

/** Alerts that stand on the page at once; further ones open on demand. */
const AT_ONCE = 3;

/** Gravest first, among equals the latest first; what is beyond a phone's first screen apart. */
export function arrangeAlerts(alerts: readonly Alert[]): { shown: Alert[]; more: Alert[] } {
  const latestFirst = [...alerts].sort((a, b) => b.startsAt.localeCompare(a.startsAt));
  const ordered = GRAVITY.flatMap((kind) => latestFirst.filter((alert) => alert.kind === kind));
  // A single further alert takes no more room than the line that would open it.
  const cut = ordered.length === AT_ONCE + 1 ? ordered.length : AT_ONCE;
  return { shown: ordered.slice(0, cut), more: ordered.slice(cut) };
}

/** Characters of a text that are shown at once: four lines on a phone. */
const OPENING = 80;

/** A text in two parts, the first short enough for a phone; it ends with a sentence where it can. */
export function splitText(text: string): { opening: string; rest: string } {
  const characters = [...text.trim()];
  // A few characters more are not worth a click.
  if (characters.length <= OPENING * 1.25) return { opening: characters.join(''), rest: '' };
  const opening = characters.slice(0, OPENING).join('');
  const sentences = /^.*[。！？；\n]/su.exec(opening)?.[0];
  const end = sentences && [...sentences].length > OPENING / 3 ? sentences : opening;
  return {
    opening: end.trimEnd(),
    rest: characters
      .slice([...end].length)
      .join('')
      .trim(),
  };
}
