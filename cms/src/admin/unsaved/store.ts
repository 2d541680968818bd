const PREFIX = 'township.unsaved.';
const KEPT_MS = 7 * 86_400_000;

/** What was typed into a form and not saved. */
export interface Unsaved {
  /** When, in milliseconds since the epoch. */
  at: number;
  /** The stored document's last change by then, if there was one. */
  basedOn: string | null;
  values: Record<string, unknown>;
}

let owner: number | null = null;
/** When an entry was last saved or refused: what was typed before is not kept any more, however late it comes. */
const forgotten = new Map<string, number>();

/** Says who is signed in; what anybody left too long ago goes. */
export function ownUnsaved(user: number): void {
  owner = user;
  for (const key of keys(PREFIX)) {
    if (Date.now() - (read(key)?.at ?? 0) > KEPT_MS) localStorage.removeItem(key);
  }
}

/** By its owner too: another member of staff at the same computer is offered nothing. */
const keyOf = (entry: string) => `${PREFIX}${owner}.${entry}`;

/** @param documentId undefined for what is being created and for what there is one of */
export const entryOf = (model: string, documentId: string | undefined): string =>
  `${model}.${documentId ?? ''}`;

export const unsavedOf = (entry: string): Unsaved | null => read(keyOf(entry));

export function keepUnsaved(entry: string, unsaved: Unsaved): void {
  if (unsaved.at <= (forgotten.get(entry) ?? 0)) return;
  try {
    localStorage.setItem(keyOf(entry), JSON.stringify(unsaved));
  } catch {
    // The browser's place is full. What it kept of this entry is older, and would be taken for this.
    localStorage.removeItem(keyOf(entry));
  }
}

export function forgetUnsaved(entry: string): void {
  forgotten.set(entry, Date.now());
  localStorage.removeItem(keyOf(entry));
}

/** Everything that whoever is signed in has left. */
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
