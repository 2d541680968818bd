import type { Claim, Destination } from './destinations';

/** How destinations of a kind are told: what comes next, and by which post. */
export interface Channel {
  /** How long a claim is good without a word of its holder: longer than one post takes. */
  readonly claimMs: number;
  /** What a destination waits at the most between two attempts. */
  readonly longestWaitMs: number;
  /** Milliseconds after which to look again; 0 when there is something to tell at this moment. */
  due(destination: Destination, now: Date): Promise<number>;
  /**
   * Tells what comes next.
   *
   * @returns the destination as it stands then; null when nothing is left, it failed, or the claim was lost
   */
  tell(destination: Destination, claim: Claim, stopping: AbortSignal): Promise<Destination | null>;
}
