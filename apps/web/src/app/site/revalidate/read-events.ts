import { CONTENT_TYPES, keysOf, type ContentType } from '@township/client/vocabulary';
import { CHANGE_ACTIONS } from '@township/rules/delivery';
import type { ChangeEvent, RelatedContent, UnreadableEvent } from '@township/rules/delivery';
import * as z from 'zod';

type Event = ChangeEvent<ContentType>;

const MAX_EVENTS = 1000;

const id = z.string().min(1).max(100);
const slug = z.string().max(200);
const types = keysOf(CONTENT_TYPES);
const related = z.object({ type: z.enum(types), slug });

/** A newer CMS may name relations that this site does not know; it has no pages of theirs. */
const known = (items: unknown[]): RelatedContent<ContentType>[] =>
  items.flatMap((item) => related.safeParse(item).data ?? []);

const event = z.object({
  id,
  type: z.enum([...types, 'media', 'everything']),
  action: z.enum(CHANGE_ACTIONS),
  documentId: z.string(),
  slug: slug.nullable(),
  previousSlug: slug.nullable(),
  related: z.array(z.unknown()).transform(known),
  occurredAt: z.iso.datetime(),
}) satisfies z.ZodType<Event>;

const batch = z.object({
  events: z.array(z.unknown()).max(MAX_EVENTS),
  position: z.string().max(200),
});
const identified = z.object({ id });

export interface ReadEvents {
  events: Event[];
  /** Of the CMS's log, behind these. */
  position: string;
  unreadable: UnreadableEvent[];
}

/** The events of a signed body, each judged by itself; null when the body holds no list of events with ids. */
export function readEvents(body: string): ReadEvents | null {
  const parsed = batch.safeParse(parseJson(body));
  if (!parsed.success) return null;
  const { events, position } = parsed.data;
  const read: ReadEvents = { events: [], position, unreadable: [] };
  for (const item of events) {
    const own = identified.safeParse(item);
    if (!own.success) return null;
    const { success, data, error } = event.safeParse(item);
    if (success) read.events.push(data);
    else read.unreadable.push({ id: own.data.id, reason: reasonOf(error) });
  }
  return read;
}

/** `type: Invalid option …; slug: …` */
const reasonOf = ({ issues }: z.ZodError) =>
  issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
