export const CHANGE_ACTIONS = ['create', 'update', 'publish', 'unpublish', 'delete'] as const;

export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

/** Something that a changed record points to, or pointed to before the change. */
export interface RelatedContent<Type extends string = string> {
  type: Type;
  slug: string;
}

/**
 * One change of something public; the contract between CMS and site in docs/architecture.md.
 *
 * @typeParam Type singular names of content types, as the receiver knows them
 */
export interface ChangeEvent<Type extends string = string> {
  id: string;
  /**
   * `media` is a file of the media library. `everything`: the CMS cannot say what changed, and the receiver starts over; one that does not
   * know the word reports it as unreadable, and has taken everything for changed then. Both have no `slug`.
   */
  type: Type | 'media' | 'everything';
  action: ChangeAction;
  documentId: string;
  slug: string | null;
  /** The slug before the change, when the change replaced it. */
  previousSlug: string | null;
  /** The union of relations before and after the change. */
  related: RelatedContent<Type>[];
  /** ISO 8601 in UTC. */
  occurredAt: string;
}

/** Where a site takes change events, below its origin. */
export const CHANGE_EVENTS_PATH = '/site/revalidate';

/** Body of a post to it. */
export interface ChangeEventBatch {
  events: ChangeEvent[];
  /** Where the sender's log stands once they are taken. Opaque: the site keeps it, and answers it to the next post. */
  position: string;
}

/** An event that a site could not read: of a type that it does not know yet, or of another shape. */
export interface UnreadableEvent {
  id: string;
  reason: string;
}

/** Body of the answer. */
export interface ChangeEventReceipt {
  /** Ids of the events that need not be sent again. */
  acknowledged: string[];
  /**
   * Those among them that the site could not read, and took for a change of everything it keeps.
   * Absent from a site of before this field: it refuses the whole batch with a 400.
   */
  unreadable?: UnreadableEvent[];
  /**
   * The position that came with the post before: when the log does not know it, a backup was put back, and the site has taken what is no
   * more. Null from a site that has just started: it takes everything that it keeps for changed anyway.
   */
  position?: string | null;
}
