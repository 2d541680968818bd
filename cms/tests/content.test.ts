import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import matter from 'gray-matter';
import { marked } from 'marked';
import { parse } from 'yaml';

/** Reads the content files as they stand, without a CMS: what a writer of content is held to. */

interface Attribute {
  type: string;
  required?: boolean;
  default?: unknown;
  maxLength?: number;
  regex?: string;
  enum?: string[];
  target?: string;
  component?: string;
  repeatable?: boolean;
}
interface Schema {
  info: { singularName: string; pluralName: string };
  attributes: Record<string, Attribute>;
}
type Fields = Record<string, unknown>;
interface Item {
  type: string;
  slug: string;
  file: string;
  fields: Fields;
  body: string;
}

const root = path.resolve(__dirname, '..');
const towns = readdirSync(path.join(root, 'content'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const schemas = readdirSync(path.join(root, 'src/api'))
  .map((name) => path.join(root, `src/api/${name}/content-types/${name}/schema.json`))
  .filter((file) => existsSync(file))
  .map((file) => readJson<Schema>(file));
const component = (name: string) =>
  readJson<Schema>(path.join(root, 'src/components', `${name.replace('.', '/')}.json`));

function readTown(town: string): Item[] {
  const dir = path.join(root, 'content', town);
  const markdown = (type: string, slug: string, file: string): Item => {
    const { data, content } = matter(readFileSync(path.join(dir, file), 'utf8'), {
      engines: { yaml: (text) => parse(text) as Fields },
    });
    return { type, slug, file, fields: data, body: content };
  };
  return schemas.flatMap(({ info: { singularName: type, pluralName } }) => {
    const one = `${type}.md`;
    const list = `${pluralName}.yaml`;
    if (existsSync(path.join(dir, one))) return [markdown(type, type, one)];
    if (existsSync(path.join(dir, list))) {
      const records = parse(readFileSync(path.join(dir, list), 'utf8')) as Fields[];
      return records.map((fields) => {
        const { slug: named, ...others } = fields;
        const slug = String(named);
        return { type, slug, file: `${list}#${slug}`, fields: others, body: '' };
      });
    }
    if (!existsSync(path.join(dir, pluralName))) return [];
    return readdirSync(path.join(dir, pluralName)).map((name) =>
      markdown(type, path.basename(name, '.md'), `${pluralName}/${name}`),
    );
  });
}

/** What is wrong with the fields, against the schema. */
function problems(attributes: Schema['attributes'], fields: Fields, at: string): string[] {
  const unknown = Object.keys(fields).filter((name) => !(name in attributes));
  const found = unknown.map((name) => `${at}.${name}: unknown`);
  for (const [name, rule] of Object.entries(attributes)) {
    const value = fields[name];
    const where = `${at}.${name}`;
    if (value === undefined) {
      if (rule.required && rule.default === undefined) found.push(`${where}: required`);
      continue;
    }
    if (rule.component) {
      const { attributes: inner } = component(rule.component);
      const items = (rule.repeatable ? value : [value]) as Fields[];
      items.forEach((item, i) => found.push(...problems(inner, item, `${where}[${i}]`)));
    }
    if (rule.enum && !rule.enum.includes(String(value))) found.push(`${where}: ${String(value)}`);
    if (rule.type === 'float' && typeof value !== 'number') found.push(`${where}: no number`);
    if (['string', 'text', 'date', 'datetime'].includes(rule.type)) {
      if (typeof value !== 'string') found.push(`${where}: quote it`);
      else if (rule.maxLength && value.length > rule.maxLength) found.push(`${where}: too long`);
      else if (rule.regex && !new RegExp(rule.regex).test(value)) found.push(`${where}: ${value}`);
    }
  }
  return found;
}

const asList = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const han = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;
const attributesOf = (type: string) =>
  schemas.find((schema) => schema.info.singularName === type)?.attributes ?? {};

describe.each(towns)('content of %s', (town) => {
  const items = readTown(town);
  const of = (type: string) => items.filter((item) => item.type === type);
  const dir = path.join(root, 'content', town);

  test('every record keeps to its schema', () => {
    const body: Record<string, string> = { town: 'history' };
    const found = items.flatMap(({ type, fields, file, body: text, slug }) => {
      const written = text.trim() ? { [body[type] ?? 'body']: text } : {};
      const named = 'slug' in attributesOf(type) ? { slug } : {};
      return problems(attributesOf(type), { ...fields, ...named, ...written }, file);
    });
    expect(found).toEqual([]);
  });

  test('every relation names a record that exists', () => {
    const missing = items.flatMap(({ type, fields, file }) =>
      Object.entries(attributesOf(type))
        .filter(([, rule]) => rule.type === 'relation')
        .flatMap(([name, rule]) =>
          asList(fields[name])
            .filter((slug) => !of(rule.target?.split('.')[1] ?? '').some((x) => x.slug === slug))
            .map((slug) => `${file}.${name}: ${String(slug)}`),
        ),
    );
    expect(missing).toEqual([]);
  });

  test('every picture exists, is described, and weighs at most 60 kB', () => {
    const covers = items.flatMap(({ fields, file }) =>
      asList(fields.cover).map((cover) => ({
        ...(cover as { file: string; alt?: string }),
        in: file,
      })),
    );
    expect(covers.filter(({ alt }) => !alt)).toEqual([]);
    const heavy = covers.filter((cover) => {
      const picture = path.join(dir, cover.file);
      return !existsSync(picture) || statSync(picture).size > 60 * 1024;
    });
    expect(heavy).toEqual([]);
    expect(of('article').filter(({ fields }) => !fields.cover)).toEqual([]);
  });

  test('an article has 300–900 characters, a topic 500–1000', () => {
    const off = [...of('article'), ...of('topic')]
      .map(({ type, file, body }) => ({
        file,
        length: han(body),
        least: type === 'topic' ? 500 : 300,
      }))
      .filter(({ length, least }) => length < least || length > least + 600);
    expect(off).toEqual([]);
  });

  test('Markdown leaves no marks behind', () => {
    const left = items
      .map(({ file, body }) => ({ file, html: marked.parse(body, { async: false }) }))
      .filter(({ html }) => /\*\*|^\s*\|/m.test(html));
    expect(left).toEqual([]);
  });

  test('villages have the town’s code and codes of their own', () => {
    const code = String(of('town')[0]?.fields.code);
    const codes = of('village').map(({ fields }) => String(fields.code));
    expect(codes.filter((one) => !one.startsWith(code) || one.length !== 12)).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('every topic has three articles, every enterprise one', () => {
    const count = (name: string, slug: string) =>
      of('article').filter(({ fields }) => asList(fields[name]).includes(slug)).length;
    expect(of('topic').filter(({ slug }) => count('topics', slug) < 3)).toEqual([]);
    expect(of('enterprise').filter(({ slug }) => count('enterprises', slug) < 1)).toEqual([]);
  });
});
