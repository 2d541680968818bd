const PREFIX = 'township.unsaved.';
const KEPT_MS = 7 * 86_400_000;

/** What was typed into a form and not saved. */
export interface Unsaved {
  /** When, in milliseconds since the epoch. */
  at: number;
  /** The version that the form was made from; 0 where there was none. */
  base: number;
  values: Record<string, unknown>;
}

let owner: number | null = null;
/**
 * When an entry was last saved or refused. What was typed before that is no longer kept, even if it arrives
 * later.
 */
const forgotten = new Map<string, number>();

/** Says who is signed in; what anybody left too long ago goes. */
export function ownUnsaved(user: number): void {
  owner = user;
  for (const key of keys(PREFIX)) {
    if (Date.now() - (read(key)?.at ?? 0) > KEPT_MS) localStorage.removeItem(key);
  }
}

/** The key names its owner too: another member of staff at the same computer is offered nothing. */
const keyOf = (entry: string) => `${PREFIX}${owner}.${entry}`;

/** @param documentId undefined for what is being created and for what there is one of */
export const entryOf = (model: string, documentId: string | undefined): string =>
  `${model}.${documentId ?? ''}`;

export const unsavedOf = (entry: string): Unsaved | null => read(keyOf(entry));

/** Whether it was typed before the entry was last saved or refused. */
export const isForgotten = (entry: string, { at }: Unsaved): boolean =>
  at <= (forgotten.get(entry) ?? 0);

export function keepUnsaved(entry: string, unsaved: Unsaved): void {
  if (isForgotten(entry, unsaved)) return;
  try {
    localStorage.setItem(keyOf(entry), JSON.stringify(unsaved));
  } catch {
    // The browser's storage is full. What it holds of this entry is older, and would be mistaken for this.
    localStorage.removeItem(keyOf(entry));
  }
}

export function forgetUnsaved(entry: string): void {
  forgotten.set(entry, Date.now());
  localStorage.removeItem(keyOf(entry));
}

/** Everything kept for the person who is signed in. */
export const forgetAllUnsaved = (): void =>
  keys(keyOf('')).forEach((key) => localStorage.removeItem(key));

const keys = (start: string) => Object.keys(localStorage).filter((key) => key.startsWith(start));

function read(key: string): Unsaved | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Unsaved | null;
  } catch {
    return null;
  }
}
