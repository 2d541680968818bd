import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Schema } from '@strapi/strapi';
import { isRecord } from '@township/rules/is-record';
import matter from 'gray-matter';
import { parse } from 'yaml';
import type { Problem } from './problems';
import { bodyAttribute } from './schema';

export type Fields = Record<string, unknown>;

/** One record as the files tell it: values are still YAML and Markdown. */
export interface ContentRecord {
  schema: Schema.ContentType;
  /** `article/slug`; a single type's is its name. */
  key: string;
  /** Null for a single type. */
  slug: string | null;
  /** Where it stands, for messages. */
  file: string;
  fields: Fields;
}

export interface ContentFiles {
  records: ContentRecord[];
  problems: Problem[];
}

/** Reads every type's `<plural>.yaml`, `<plural>/<slug>.md`, or for a single type `<singular>.md`. */
export function readContentFiles(dir: string, schemas: Schema.ContentType[]): ContentFiles {
  const reader = new Reader(dir);
  for (const schema of schemas) {
    if (schema.kind === 'singleType') reader.readSingle(schema);
    else reader.readCollection(schema);
  }
  return { records: reader.records, problems: reader.problems };
}

class Reader {
  readonly records: ContentRecord[] = [];
  readonly problems: Problem[] = [];

  constructor(private readonly dir: string) {}

  readSingle(schema: Schema.ContentType) {
    const file = `${schema.info.singularName}.md`;
    if (!existsSync(path.join(this.dir, file))) return;
    const fields = this.readMarkdown(schema, file);
    if (fields) this.add(schema, null, file, fields);
  }

  readCollection(schema: Schema.ContentType) {
    const { pluralName } = schema.info;
    const list = `${pluralName}.yaml`;
    if (existsSync(path.join(this.dir, list))) this.readList(schema, list);
    const folder = path.join(this.dir, pluralName);
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder).sort()) {
      if (name.endsWith('.md')) this.readOne(schema, `${pluralName}/${name}`);
    }
  }

  private readList(schema: Schema.ContentType, file: string) {
    const list = this.attempt(file, () => parse(this.text(file)));
    if (list === undefined) return;
    if (!Array.isArray(list)) {
      this.problems.push({ file, field: '', message: '应是一个列表，每项一条记录' });
      return;
    }
    list.forEach((fields: unknown, index) => {
      const slug = isRecord(fields) ? fields.slug : undefined;
      if (!isRecord(fields) || typeof slug !== 'string') {
        this.problems.push({ file, field: `[${index}].slug`, message: '每条记录都要有文字 slug' });
        return;
      }
      this.add(schema, slug, `${file}#${slug}`, fields);
    });
  }

  private readOne(schema: Schema.ContentType, file: string) {
    const fields = this.readMarkdown(schema, file);
    if (!fields) return;
    const slug = path.basename(file, '.md');
    if (fields.slug !== undefined && fields.slug !== slug) {
      this.problems.push({ file, field: 'slug', message: `与文件名不一致，应为 ${slug} 或不写` });
      return;
    }
    this.add(schema, slug, file, { ...fields, slug });
  }

  private readMarkdown(schema: Schema.ContentType, file: string): Fields | undefined {
    // YAML 1.2 keeps a date as the text it is; gray-matter's own parser would make it a Date.
    const parsed = this.attempt(file, () =>
      matter(this.text(file), { engines: { yaml: (text) => parse(text) ?? {} } }),
    );
    if (!parsed) return undefined;
    const markdown = parsed.content.trim();
    const body = bodyAttribute(schema);
    if (!markdown) return parsed.data;
    if (!body || parsed.data[body] !== undefined) {
      const message = body ? `${body} 写了两遍：文件头和正文` : '这种内容没有正文字段';
      this.problems.push({ file, field: body ?? '', message });
      return undefined;
    }
    return { ...parsed.data, [body]: markdown };
  }

  private add(schema: Schema.ContentType, slug: string | null, file: string, fields: Fields) {
    const { singularName } = schema.info;
    const key = slug === null ? singularName : `${singularName}/${slug}`;
    const twin = this.records.find((record) => record.key === key);
    if (twin) {
      this.problems.push({ file, field: 'slug', message: `与 ${twin.file} 重复` });
      return;
    }
    const own = { ...fields };
    // Of a type without addresses it only tells the records of the files apart.
    if (!('slug' in schema.attributes)) delete own.slug;
    this.records.push({ schema, key, slug, file, fields: own });
  }

  private text(file: string): string {
    return readFileSync(path.join(this.dir, file), 'utf8');
  }

  private attempt<T>(file: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.problems.push({ file, field: '', message: `读不懂 YAML：${reason}` });
      return undefined;
    }
  }
}
