import { AsyncLocalStorage } from 'node:async_hooks';
import { databaseProblem, type DatabaseProblem } from './classify';

/** What the database did not do: it could not, or (`refused`) would not. */
export interface Failure {
  problem: DatabaseProblem | 'refused';
  /** It happened while the end of a transaction was on its way: nobody knows on which side it fell. */
  atCommit: boolean;
  error: unknown;
}

interface Request {
  failure: Failure | null;
}

const requests = new AsyncLocalStorage<Request>();
const known = new WeakSet<object>();

/**
 * Runs a request's work; answers the first failure of the database meanwhile. Strapi turns many of them into answers that blame the
 * caller (401, 404, 501): only here can be seen what they were.
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

/** Keeps for the request's answer what an error of the database says. */
export function noteFailure(error: unknown, atCommit = false): void {
  const problem = databaseProblem(error);
  if (problem !== null) known.add(error as object);
  const request = requests.getStore();
  if (!request) return;
  const { failure } = request;
  if (failure && failure.error === error) failure.atCommit ||= atCommit;
  // A statement that was refused and tried otherwise says less than a database that is away.
  else if (!failure || failure.problem === 'refused') {
    request.failure = { problem: problem ?? 'refused', atCommit, error };
  }
}

/** Whether an error came from a database that was not well. */
export const isFailure = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && known.has(error);
