/** A lock that one process at a time holds on a database; it goes with the process that holds it. */
export interface Lock {
  /** Takes it unless another process holds it. */
  tryTake(): Promise<boolean>;
  /** Who holds it, for the log. */
  holder(): Promise<string>;
  /**
   * Gives it back.
   *
   * @throws when it was lost meanwhile
   */
  release(): Promise<void>;
  /** Gives up whatever is held; never fails. */
  close(): Promise<void>;
}
