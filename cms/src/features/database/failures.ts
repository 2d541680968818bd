import { AsyncLocalStorage } from 'node:async_hooks';
import { databaseProblem, type DatabaseProblem } from './classify';

/** Why the database failed: it could not do the work, or (`refused`) it rejected the statement. */
export interface Failure {
  problem: DatabaseProblem | 'refused';
  /** The connection failed during COMMIT: nobody knows whether it took effect. */
  atCommit: boolean;
  error: unknown;
}

interface Request {
  failure: Failure | null;
}

const requests = new AsyncLocalStorage<Request>();
const known = new WeakSet<object>();

/**
 * Runs a request's work; answers the first failure of the database meanwhile. Strapi turns many of them into
 * answers that blame the caller (401, 404, 501), which hide the cause.
 */
export async function watchFailures(work: () => Promise<unknown>): Promise<Failure | null> {
  const request: Request = { failure: null };
  await requests.run(request, async () => {
    try {
      await work();
    } catch (error) {
      if (!request.failure) throw error;
    }
  });
  return request.failure;
}

/** Keeps an error of the database for the request's answer. */
export function noteFailure(error: unknown, atCommit = false): void {
  const problem = databaseProblem(error);
  if (problem !== null) known.add(error as object);
  const request = requests.getStore();
  if (!request) return;
  const { failure } = request;
  if (failure && failure.error === error) failure.atCommit ||= atCommit;
  // A database that is away matters more than a statement that was refused and retried in another way.
  else if (!failure || failure.problem === 'refused') {
    request.failure = { problem: problem ?? 'refused', atCommit, error };
  }
}

/**
 * Keeps a failure that reached this request through work that it shares with others: where it happened, it counted for
 * the one that began the work.
 */
export function noteShared(error: unknown): void {
  if (isFailure(error)) noteFailure(error);
}

/** Whether an error came from a database that failed. */
export const isFailure = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && known.has(error);
