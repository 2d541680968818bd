import { AsyncLocalStorage } from 'node:async_hooks';
import { Server, type ServerResponse } from 'node:http';

/** Pages are bundled apart from the code that starts the server, so a module's variable is not shared. */
const shared = globalThis as { responses?: AsyncLocalStorage<ServerResponse> };

/**
 * Lets pages reach their response. Next has no way to give a page that is rendered at each request a status of its own:
 * an error inside a boundary is a 200, and outside of one an empty document.
 */
export function rememberResponses(): void {
  const responses = (shared.responses = new AsyncLocalStorage<ServerResponse>());
  const { emit } = Server.prototype;
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
    const handle = () => Reflect.apply(emit, this, [event, ...args]) as boolean;
    return event === 'request' ? responses.run(args[1] as ServerResponse, handle) : handle();
  };
}

/** The same for a page of which Next itself decides the status, as it does of one that is not found. */
export function alwaysAnswerWith(status: number): void {
  const response = shared.responses?.getStore();
  if (response && !response.headersSent) {
    Object.defineProperty(response, 'statusCode', { get: () => status, set: () => {} });
  }
}

/** Gives the page being rendered this status; to be called before any of it is sent. */
export function answerWith(status: number): void {
  const response = shared.responses?.getStore();
  if (response) response.statusCode = status;
}
