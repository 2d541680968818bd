/** The types that are searched; a type's place in the list is part of its rows' ids, see store/row-id.ts. */
export const SEARCH_TYPES = ['article', 'honor', 'enterprise', 'village', 'topic', 'town'] as const;

export type SearchType = (typeof SEARCH_TYPES)[number];

/** Which attributes of a type are searched. `villages.name` is an attribute of a component or relation. */
export interface Searchable {
  title: string;
  /** Other names: former ones, short ones. */
  names: readonly string[];
  /** What a result shows below its title; the first that is filled. */
  summary: string;
  /** Weighs like the summary. */
  lead: readonly string[];
  /** HTML or plain text. */
  body: readonly string[];
  /** By which results of this type are ordered, newest first. */
  date?: string;
  /** What people call the type: `东街村 荣誉`. */
  label: string;
}

export const SEARCHABLE: Readonly<Record<SearchType, Searchable>> = {
  article: {
    title: 'title',
    names: [],
    summary: 'summary',
    lead: [],
    body: ['body', 'author', 'attachments.title'],
    date: 'displayDate',
    label: '',
  },
  honor: {
    title: 'title',
    names: [],
    summary: 'summary',
    lead: ['issuer', 'holderName', 'village.name', 'enterprise.name'],
    body: ['body', 'documentNumber'],
    label: '荣誉',
  },
  enterprise: {
    title: 'name',
    names: ['shortNames.name'],
    summary: 'summary',
    lead: ['industry.name', 'village.name', 'products.name'],
    body: ['body', 'nameNote', 'creditCode', 'products.description', 'hiringNote'],
    label: '企业',
  },
  village: {
    title: 'name',
    names: ['formerNames.name'],
    summary: 'summary',
    lead: ['code', 'specialties.name'],
    body: ['body', 'specialties.description', 'figures.label', 'contacts.label'],
    label: '村庄',
  },
  topic: {
    title: 'title',
    names: [],
    summary: 'summary',
    lead: ['slogan'],
    body: ['body', 'figures.label'],
    label: '专题',
  },
  town: {
    title: 'name',
    names: ['formerNames.name', 'formerPlaces.name'],
    summary: 'summary',
    lead: ['code', 'programmeTitle'],
    body: ['history', 'programme', 'figures.label', 'charts.title', 'contacts.label'],
    label: '镇情',
  },
};

export const isSearchType = (name: unknown): name is SearchType =>
  SEARCH_TYPES.some((type) => type === name);
