import type { Core } from '@strapi/strapi';
import { lockUntilCommit } from '../../database';
import { toIndexTokens, vocabularyOf, type SearchDocument } from '../document';
import type { SearchType } from '../searchable';
import { spokenNames } from '../text/names';
import { Tokenizer } from '../text/tokenizer';
import { documentsTable } from './documents-table';
import type { Connection, SearchEngine } from './engine';
import { postgresEngine } from './postgres-engine';
import { rowId } from './row-id';
import { sqliteEngine } from './sqlite-engine';

/** To be raised when the tables or the tokens in them change: the next boot then makes the index anew. */
const VERSION = 1;
const VERSION_KEY = { type: 'core', name: 'search', key: 'version' };

/** What can be found, and how: documents, their full-text index, and the dictionary that both are cut by. */
export class SearchIndex {
  readonly tokenizer = new Tokenizer();
  readonly engine: SearchEngine;

  constructor(private readonly strapi: Core.Strapi) {
    this.engine = strapi.db.dialect.client === 'postgres' ? postgresEngine : sqliteEngine;
  }

  /** For reading; writes take the connection of their transaction. */
  get connection(): Connection {
    return this.strapi.db.connection;
  }

  /** Makes the tables, anew when they are those of another version, and learns the names that they hold. */
  async install(): Promise<void> {
    const { store } = this.strapi;
    if ((await store.get(VERSION_KEY)) !== VERSION) {
      await this.engine.uninstall(this.connection);
      await documentsTable.uninstall(this.connection);
    }
    await documentsTable.install(this.connection);
    await this.engine.install(this.connection);
    await store.set({ ...VERSION_KEY, value: VERSION });
    this.tokenizer.learn((await documentsTable.names(this.connection)).flatMap(spokenNames));
  }

  /** Puts documents in place of what there is of them; part of the transaction it is called in. */
  async put(documents: readonly SearchDocument[]): Promise<void> {
    this.tokenizer.learn(documents.flatMap(vocabularyOf));
    await this.strapi.db.transaction(async ({ trx }) => {
      const rows = [];
      for (const document of documents) {
        const { type, documentId } = document;
        await this.remove(type, documentId);
        const id = await this.freeId(trx, document);
        await documentsTable.add(trx, id, document);
        rows.push({ id, ...toIndexTokens(document, this.tokenizer) });
      }
      await this.engine.add(trx, rows);
    });
  }

  /** Part of the transaction it is called in. */
  async remove(type: SearchType, documentId: string): Promise<void> {
    await this.strapi.db.transaction(async ({ trx }) => {
      await lockUntilCommit(this.strapi, `search ${type} ${documentId}`);
      const place = await documentsTable.place(trx, type, documentId);
      if (!place) return;
      await this.engine.remove(trx, [place.id]);
      await documentsTable.remove(trx, [place.id]);
    });
  }

  /** The version that the index holds of an entry; null when it holds none. */
  async version(type: SearchType, documentId: string): Promise<string | null> {
    return this.strapi.db.transaction(
      async ({ trx }) => (await documentsTable.place(trx, type, documentId))?.version ?? null,
    );
  }

  async versions(type: SearchType): Promise<Map<string, string>> {
    return documentsTable.versions(this.connection, type);
  }

  /** Tidies up after many writes. */
  async optimize(): Promise<void> {
    await this.engine.optimize(this.connection);
  }

  private async freeId(trx: Connection, document: SearchDocument): Promise<number> {
    const { type, documentId, date } = document;
    for (let attempt = 0; ; attempt++) {
      const id = rowId(type, documentId, date, attempt);
      if (!(await documentsTable.holds(trx, id))) return id;
    }
  }
}
