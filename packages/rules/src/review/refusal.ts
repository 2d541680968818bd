/** Why something is refused; for programs. */
export type RefusalCode =
  /** It is at another stage. */
  | 'stage'
  /** Another text than the one that stands there. */
  | 'content-changed'
  | 'not-permitted'
  | 'role'
  | 'own-work'
  | 'same-person'
  | 'claimed'
  | 'not-claimed'
  | 'unconfirmed'
  | 'not-asked'
  | 'no-review'
  | 'no-emergency'
  | 'not-due'
  | 'not-live'
  | 'owed'
  /** Something that goes with the event is missing or wrong. */
  | 'input';

/** Why something is refused: in Chinese, beside the greyed button and in the API's answer. */
export interface Refusal {
  code: RefusalCode;
  reason: string;
}

export const refusal = (code: RefusalCode, reason: string): Refusal => ({ code, reason });
