import type { IncomingMessage } from 'node:http';

/** A public answer that is about to be sent. */
interface Answer {
  headers: Readonly<Record<string, string | string[] | number | undefined>>;
  body: string;
}

/** Is told of an answer; gives the headers to send with it. */
type OnAnswer = (answer: Answer) => Readonly<Record<string, string>>;

const waiting = new WeakMap<IncomingMessage, OnAnswer>();

/** Calls the listener when the request, one for the public API, is answered with 200. */
export const onAnswer = (request: IncomingMessage, listener: OnAnswer): void =>
  void waiting.set(request, listener);

/** Who waits for the request's answer. */
export const waitingFor = (request: IncomingMessage): OnAnswer | undefined => waiting.get(request);
