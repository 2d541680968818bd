import { fold } from '../text/fold';
import type { Connection } from '../store/engine';
import type { Synonyms } from './expand';
import { GENERAL } from './general';

export { expand, type Synonyms } from './expand';

const TABLE = 'search_synonyms';

/** As many of a town's own as are used, the newest first. */
const MOST = 500;

const general: Synonyms = GENERAL.map((group) => group.map(fold));

/** The town's own pairs, as they stand now, before those that every town has. */
export async function readSynonyms(connection: Connection): Promise<Synonyms> {
  const rows = await connection<{ id: number; term: string; meaning: string }>(TABLE)
    .select('term', 'meaning')
    .orderBy('id', 'desc')
    .limit(MOST);
  return [...rows.map(({ term, meaning }) => [fold(term), fold(meaning)]), ...general];
}
