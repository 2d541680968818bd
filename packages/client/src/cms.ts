import type { Collection, InvalidRecord, Listing, Single } from './collection.js';
import { createArticleCounts, type ArticleCounts } from './create-article-counts.js';
import { createChanges, type Changes } from './create-changes.js';
import {
  createCollection,
  createListing,
  createSingle,
  type Identified,
} from './create-collection.js';
import { createDownloads, type Downloads } from './create-downloads.js';
import { createSearch, type Search } from './create-search.js';
import type { CollectionDefinition, ListDefinition, SingleDefinition } from './contract/define.js';
import { contract, type Contract, type queries } from './contract/definitions.js';
import type { common, Filterable, Where } from './contract/filterable.js';
import type { ContentType } from './contract/vocabulary.js';
import { createTransport, type Fetch, type Read } from './transport.js';

export interface CmsOptions {
  /** Where the CMS answers, without `/api`: `https://cms.example.cn`. */
  baseUrl: string;
  /** Defaults to the platform's `fetch`, looked up at each call. */
  fetch?: Fetch;
  /** A key that the portal issued: it raises the limits. */
  token?: string;
  /** For one attempt, in milliseconds; 10 seconds by default. */
  timeoutMs?: number;
  /** Further attempts after a passing failure; 2 by default. */
  retries?: number;
  /** Hears of each record that a list, and each item that a record, leaves out because it is not valid. */
  onInvalidRecord?: (record: InvalidRecord) => void;
}

/** What a type can be filtered by besides the client's own filters. */
export interface Conditions<
  Type extends ContentType,
  Always extends Filterable = Record<never, never>,
> {
  /** Conditions in Strapi's filter language, over everything that the API lets anyone filter by. */
  where: (typeof queries)[Type] extends { filterable: infer Attributes extends Filterable }
    ? Where<Always & Attributes>
    : never;
}

/** What a definition offers on the client. */
export type ReaderOf<Definition extends { type: ContentType }> =
  Definition extends CollectionDefinition<infer Summary, infer Detail, infer Filters, infer Sort>
    ? Collection<Summary, Detail, Filters & Conditions<Definition['type'], typeof common>, Sort>
    : Definition extends ListDefinition<infer Summary, infer Filters, infer Sort>
      ? Listing<Summary, Filters & Conditions<Definition['type']>, Sort>
      : Definition extends SingleDefinition<infer Detail>
        ? Single<Detail>
        : never;

type Readers = { readonly [Name in keyof Contract]: ReaderOf<Contract[Name]> };

export type Cms = Readers & { readonly baseUrl: string } & Search &
  ArticleCounts &
  Changes &
  Downloads;

/** A reader of the portal's public API. Throws a TypeError when an option cannot be right. */
export function createCms(options: CmsOptions): Cms {
  const { onInvalidRecord = () => {} } = options;
  const read = readOf(options);
  return {
    baseUrl: checkBaseUrl(options.baseUrl),
    ...createReaders(read, onInvalidRecord),
    ...createSearch(read, onInvalidRecord),
    ...createArticleCounts(read),
    ...createChanges(read),
    ...createDownloads(read),
  };
}

/** Reads what these options lead to. Throws a TypeError when one cannot be right. */
export function readOf({
  baseUrl,
  fetch = (url, init) => globalThis.fetch(url, init),
  token,
  timeoutMs = 10_000,
  retries = 2,
}: CmsOptions): Read {
  checkToken(token);
  return createTransport({ baseUrl: checkBaseUrl(baseUrl), fetch, token, timeoutMs, retries });
}

function createReaders(read: Read, onInvalidRecord: (record: InvalidRecord) => void): Readers {
  const readers = Object.entries(contract).map(([name, definition]) => {
    switch (definition.kind) {
      case 'collection':
        return [
          name,
          createCollection<Identified, unknown, never, string>(definition, read, onInvalidRecord),
        ];
      case 'list':
        return [name, createListing<Identified, never, string>(definition, read, onInvalidRecord)];
      case 'single':
        return [name, createSingle<unknown>(definition, read, onInvalidRecord)];
    }
  });
  // Each is made from the definition of its name.
  return Object.fromEntries(readers) as Readers;
}

/** Credentials and queries are refused: every error names the address. */
function checkBaseUrl(text: string): string {
  if (!/^https?:\/\/[^/]/i.test(text)) {
    throw new TypeError('baseUrl must be an absolute http(s) URL.');
  }
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash) {
    throw new TypeError('baseUrl must hold neither credentials nor a query; use the token option.');
  }
  return url.href.replace(/\/+$/, '');
}

/** Checked here, because a platform that refuses a header quotes it in its error. */
function checkToken(token: string | undefined): void {
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) {
    throw new TypeError('token must be one word of printable ASCII.');
  }
}
