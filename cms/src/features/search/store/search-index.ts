import type { Core } from '@strapi/strapi';
import { lockUntilCommit } from '../../database';
import { toIndexTokens, vocabularyOf, type SearchDocument } from '../document';
import type { SearchType } from '../searchable';
import { readSynonyms, type Synonyms } from '../synonyms';
import type { Tokenizer } from '../text/tokenizer';
import { Dictionary } from './dictionary';
import { documentsTable } from './documents-table';
import type { Connection, SearchEngine } from './engine';
import { postgresEngine } from './postgres-engine';
import { rowId } from './row-id';
import { sqliteEngine } from './sqlite-engine';
import { retireOthers } from './tables';

/** What a search needs of the index. */
export interface IndexReader extends Pick<SearchIndex, 'engine' | 'tokenizer' | 'connection'> {
  synonyms: Synonyms;
}

/** What can be found, and how: documents, their full-text index, and the dictionary that both are cut by. */
export class SearchIndex {
  readonly engine: SearchEngine;
  private readonly dictionary: Dictionary;

  constructor(private readonly strapi: Core.Strapi) {
    this.dictionary = new Dictionary(strapi);
    this.engine = strapi.db.dialect.client === 'postgres' ? postgresEngine : sqliteEngine;
  }

  get tokenizer(): Tokenizer {
    return this.dictionary.tokenizer;
  }

  /** For reading; writes take the connection of their transaction. */
  get connection(): Connection {
    return this.strapi.db.connection;
  }

  /**
   * Makes the tables where there are none, and learns the names that they hold. Part of a boot; what another version that still runs
   * reads and writes stays.
   *
   * @returns whether the tables are new to this database
   */
  async install(): Promise<boolean> {
    await documentsTable.install(this.connection);
    await this.engine.install(this.connection);
    await this.dictionary.install();
    return retireOthers(this.strapi);
  }

  /** Searches on one connection, whose statements the database is prepared for. */
  async reading<Answer>(work: (reader: IndexReader) => Promise<Answer>): Promise<Answer> {
    await this.dictionary.catchUp();
    const { engine, tokenizer } = this;
    return engine.reading(this.connection, async (connection) => {
      const synonyms = await readSynonyms(connection);
      return work({ engine, tokenizer, connection, synonyms });
    });
  }

  /** Puts documents of a type in place of what there is of them; part of the transaction it is called in. */
  async put(type: SearchType, documents: readonly SearchDocument[]): Promise<void> {
    await this.strapi.db.transaction(async ({ trx }) => {
      await lockUntilCommit(this.strapi, 'search');
      await this.dictionary.catchUp();
      await this.dictionary.learn(documents.flatMap(vocabularyOf));
      await this.remove(
        type,
        documents.map(({ documentId }) => documentId),
      );
      const ids = await this.freeIds(trx, documents);
      const rows = [...ids].map(([document, id]) => ({ id, document }));
      await documentsTable.add(trx, rows);
      await this.engine.add(
        trx,
        rows.map(({ id, document }) => ({ id, ...toIndexTokens(document, this.tokenizer) })),
      );
    });
  }

  /** Part of the transaction it is called in. */
  async remove(type: SearchType, documentIds: readonly string[]): Promise<void> {
    await this.strapi.db.transaction(async ({ trx }) => {
      // Of two changes of one document, the later one must see what the earlier one wrote.
      await lockUntilCommit(this.strapi, 'search');
      const ids = await documentsTable.ids(trx, type, documentIds);
      await this.engine.remove(trx, ids);
      await documentsTable.remove(trx, ids);
    });
  }

  /** The version that the index holds of an entry; null when it holds none. */
  async version(type: SearchType, documentId: string): Promise<string | null> {
    return this.strapi.db.transaction(({ trx }) => documentsTable.version(trx, type, documentId));
  }

  async versions(type: SearchType): Promise<Map<string, string>> {
    return this.strapi.db.transaction(({ trx }) => documentsTable.versions(trx, type));
  }

  /** Tidies up after many writes. */
  async optimize(): Promise<void> {
    await this.engine.optimize(this.connection);
  }

  /** An id for each document that no other row has. */
  private async freeIds(
    trx: Connection,
    documents: readonly SearchDocument[],
    given = new Set<number>(),
    attempt = 0,
  ): Promise<Map<SearchDocument, number>> {
    const free = new Map<SearchDocument, number>();
    if (documents.length === 0) return free;
    const wanted = documents.map((one) => rowId(one.type, one.documentId, one.date, attempt));
    const taken = await documentsTable.taken(trx, wanted);
    for (const [i, id] of wanted.entries()) {
      const document = documents[i];
      if (!document || taken.has(id) || given.has(id)) continue;
      given.add(id);
      free.set(document, id);
    }
    const others = documents.filter((document) => !free.has(document));
    return new Map([...free, ...(await this.freeIds(trx, others, given, attempt + 1))]);
  }
}
