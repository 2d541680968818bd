/** How often something may happen under one key. */
export interface Limit {
  /** Of this limit's counts; two limits with one name share them. */
  name: string;
  points: number;
  /** Seconds, from the first time on. */
  duration: number;
}

/** What is left of a limit for one key. */
export interface Consumed {
  allowed: boolean;
  /** How often it may still happen before the window ends. */
  remaining: number;
  /** Milliseconds until the window ends. */
  resetMs: number;
}

/**
 * What several processes know together, for a while. No call ever fails: without the server that they share, each process goes by
 * what it knows itself.
 */
export interface SharedStore {
  /** Counts that something happened under a key. One key never matters to another. */
  consume(limit: Limit, key: string): Promise<Consumed>;
  /** Whether this is the first time that a key comes within a time, in milliseconds, from its first time on. */
  isFirst(key: string, withinMs: number): Promise<boolean>;
  /** Tells all other processes that there is something to look at. It may be lost: they look by themselves, too. */
  wake(topic: string): void;
  /** Calls a listener when another process wakes a topic. */
  onWake(topic: string, listener: () => void): void;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** `redis://…` or `rediss://…` of the server that they share. */
  url?: string | undefined;
  /** Told once when the server is lost, and once when it is back; the words are for a log. */
  onTrouble?: ((message: string) => void) | undefined;
}
