import type { Core, UID } from '@strapi/strapi';
import { hasDrafts, listedAt, publicOnly, uidOf } from '../publication';
import { masked } from '../public-notice/masked';
import { SEARCHABLE, SEARCH_TYPES, type Searchable, type SearchType } from './searchable';

/** A published entry with what is searched of it. */
export type Entry = { id: number; documentId: string; updatedAt: string } & Record<string, unknown>;

/** Says which state of an entry was read: publishing anew makes a new row. */
export const versionOf = ({ id, updatedAt }: Pick<Entry, 'id' | 'updatedAt'>): string =>
  `${id}@${new Date(updatedAt).getTime()}`;

interface Selection {
  select: string[];
  populate: Record<string, unknown>;
}

/** What readers see of a type, and of that what is searched. */
export class PublishedContent {
  constructor(private readonly strapi: Core.Strapi) {}

  async one(type: SearchType, documentId: string): Promise<Entry | null> {
    const found: Entry | null = await this.query(type).findOne({
      where: { documentId, ...this.shown(type) },
      ...this.selection(type),
    });
    return found && masked(found, new Date());
  }

  /** Entries whose row id is above `afterId`, in the order of their ids. */
  async after(type: SearchType, afterId: number, limit: number): Promise<Entry[]> {
    const found: Entry[] = await this.query(type).findMany({
      where: { id: { $gt: afterId }, ...this.shown(type) },
      orderBy: { id: 'asc' },
      limit,
      ...this.selection(type),
    });
    const now = new Date();
    return found.map((entry) => masked(entry, now));
  }

  /** The version of one entry, without reading the rest of it; null when readers do not find it. */
  async version(type: SearchType, documentId: string): Promise<string | null> {
    const found: Entry | null = await this.query(type).findOne({
      where: { documentId, ...this.shown(type) },
      select: ['id', 'updatedAt'],
    });
    return found && versionOf(found);
  }

  /** The version of every entry, by documentId. */
  async versions(type: SearchType): Promise<Map<string, string>> {
    const found: Entry[] = await this.query(type).findMany({
      where: this.shown(type),
      select: ['id', 'documentId', 'updatedAt'],
    });
    return new Map(found.map((entry) => [entry.documentId, versionOf(entry)]));
  }

  /** Whether other types' entries are searched by names of this type. */
  isNamed(uid: string): boolean {
    return this.namings().some(({ target }) => target === uid);
  }

  /** The entries that are searched by this one's name, by documentId, with their types. */
  async naming(uid: UID.ContentType, documentId: string): Promise<Map<string, SearchType>> {
    const naming = new Map<string, SearchType>();
    for (const { type, relation } of this.namings().filter(({ target }) => target === uid)) {
      const rows: Entry[] = await this.query(type).findMany({
        where: { [relation]: { documentId }, ...this.shown(type) },
        select: ['documentId'],
      });
      rows.forEach((row) => naming.set(row.documentId, type));
    }
    return naming;
  }

  private namings(): { type: SearchType; relation: string; target: string }[] {
    return SEARCH_TYPES.flatMap((type) =>
      (SEARCHABLE[type].lead ?? []).flatMap((path) => {
        const [relation = ''] = path.split('.');
        const attribute = this.schema(type).attributes[relation];
        return attribute?.type === 'relation' && 'target' in attribute
          ? [{ type, relation, target: attribute.target as string }]
          : [];
      }),
    );
  }

  private query(type: SearchType) {
    return this.strapi.db.query(uidOf(type));
  }

  private schema(type: SearchType) {
    return this.strapi.contentType(uidOf(type));
  }

  private shown(type: SearchType): Record<string, unknown> {
    return { ...publicOnly(this.schema(type)), ...listedAt(uidOf(type), new Date()) };
  }

  /** Reads only what is searched, and only published relations. */
  private selection(type: SearchType): Selection {
    const { attributes } = this.schema(type);
    const also = ['slug', 'maskedFrom', 'masking'].filter((name) => name in attributes);
    const select = ['id', 'documentId', 'updatedAt', ...also];
    const populate: Record<string, { select: string[]; where?: object }> = {};
    for (const path of pathsOf(SEARCHABLE[type])) {
      const [name = '', inner] = path.split('.');
      const attribute = attributes[name];
      if (!attribute) throw new Error(`${type} has no attribute ${name} to be searched.`);
      if (inner === undefined) {
        select.push(name);
        continue;
      }
      const nested = (populate[name] ??= { select: ['id'] });
      nested.select.push(inner);
      if (attribute.type === 'relation' && 'target' in attribute) {
        const target = this.strapi.contentType(attribute.target as UID.ContentType);
        if (hasDrafts(target)) nested.where = publicOnly(target);
      }
    }
    return { select, populate };
  }
}

/** All attributes that are read for a type. */
export const pathsOf = ({
  title,
  names = [],
  summary,
  lead = [],
  body,
  date,
}: Searchable): string[] => [title, ...names, summary, ...lead, ...body, ...(date ? [date] : [])];

/** The texts at a path of an entry: one, several of a component or a relation, or none. */
export function textsAt(entry: Record<string, unknown>, path: string): string[] {
  const [name = '', inner] = path.split('.');
  const value = entry[name];
  if (inner === undefined) return typeof value === 'string' && value !== '' ? [value] : [];
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) =>
    typeof item === 'object' && item !== null ? textsAt({ ...item }, inner) : [],
  );
}
