import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Schema } from '@strapi/strapi';
import { appDir } from '../harness/paths';

export type Attribute = Schema.Attribute.AnyAttribute;

/** Every attribute of the portal's own types and components, as the schema files name them. */
export function attributes(): { at: string; attribute: Attribute }[] {
  const files = (dir: string) =>
    readdirSync(path.join(appDir, dir), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => path.join(dir, name));
  return [...files('src/api'), ...files('src/components')].flatMap((file) => {
    const schema: { attributes: Record<string, Attribute> } = JSON.parse(
      readFileSync(path.join(appDir, file), 'utf8'),
    );
    return Object.entries(schema.attributes).map(([name, attribute]) => ({
      at: `${path.basename(file) === 'schema.json' ? file.split('/')[2] : path.basename(file, '.json')}.${name}`,
      attribute,
    }));
  });
}

/** What a save is refused with, by field. */
export const problemsOf = async (save: () => Promise<unknown>): Promise<Record<string, string>> => {
  const error: unknown = await save().then(
    () => null,
    (reason) => reason,
  );
  if (error === null) return {};
  expect(error).toMatchObject({ name: 'ValidationError' });
  const { details } = error as { details: { errors: { path: string[]; message: string }[] } };
  return Object.fromEntries(details.errors.map(({ path: at, message }) => [at.join('.'), message]));
};

export const figure = (data: object = {}) => ({
  label: '人口',
  value: 1,
  asOf: '2022-02-14',
  source: '公开报道',
  ...data,
});
export const day = (years: number) => `${new Date().getUTCFullYear() + years}-01-01`;
