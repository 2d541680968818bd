import * as z from './schema.js';
import { expectShape } from './answers.js';
import { change, changesMeta, type Change } from './contract/change.js';
import { digest, type Digest } from './contract/digest.js';
import { toQueryString } from './query-string.js';
import type { Read, ReadInit } from './transport.js';

const body = z.object({ data: z.array(change), meta: changesMeta });
const digestsBody = z.object({ data: z.array(digest) });

export interface ChangesQuery {
  /** Of the page before; none for a reader that begins. */
  cursor?: string;
  /** At most 500; 100 by default. */
  limit?: number;
  /** Seconds to wait for a change when there is none, at most 30. */
  wait?: number;
}

export interface ChangesPage {
  /** Oldest first. */
  changes: Change[];
  /** Keep it with what was done of the page. */
  cursor: string;
  /** Whether the reader has to read everything anew, before it goes on from the cursor: it is new, or the log does not know it. */
  startOver: boolean;
  /** Which log this is: another one after a backup was put back. */
  epoch: string;
}

export interface Changes {
  /** What has changed behind a cursor, in the order in which it did. */
  changes(query?: ChangesQuery, init?: ReadInit): Promise<ChangesPage>;
  /** What all records of each type come to; a mirror that comes to the same is equal. */
  digests(init?: ReadInit): Promise<Digest[]>;
}

export function createChanges(read: Read): Changes {
  return {
    async changes({ cursor, limit, wait } = {}, init) {
      const query = toQueryString({ cursor, limit, wait });
      const answer = await read('changes', query, init, (wait ?? 0) * 1_000);
      const { data, meta } = expectShape(body, answer);
      return { changes: data, ...meta };
    },
    digests: async (init) => expectShape(digestsBody, await read('digests', '', init)).data,
  };
}
