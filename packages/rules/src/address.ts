/** Longer addresses name nothing: no page, no file and no question of the portal comes near. */
export const LONGEST_ADDRESS = 16_000;

// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * Whether a request's target can name anything: its path reads as UTF-8 without control characters, and leads neither to
 * another host nor out of a folder. `/news/%E4%BD` was cut off in the middle of a character.
 */
export function isWellFormed(target: string): boolean {
  if (target.length > LONGEST_ADDRESS || !target.startsWith('/')) return false;
  const [raw = ''] = target.split('?');
  const path = decoded(raw);
  if (path === null || CONTROL.test(path)) return false;
  return !/^\/[/\\]/.test(path) && !path.split(/[/\\]/).includes('..');
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
