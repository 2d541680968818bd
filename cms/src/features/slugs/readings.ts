import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { parse } from 'yaml';
import { isSlug } from '../../contract';

/** Pinyin of names, by name. */
export type Readings = Readonly<Record<string, string>>;

const known = new WeakMap<Core.Strapi, Readings>();

/** The town's own readings: `content/<town>/readings.yaml`, which may be missing. Throws where it is not what it should be. */
export function readingsOf(strapi: Core.Strapi): Readings {
  let readings = known.get(strapi);
  if (!readings) {
    const town = strapi.config.get<string>('seed.content');
    readings = read(path.resolve(strapi.dirs.app.root, 'content', town, 'readings.yaml'));
    known.set(strapi, readings);
  }
  return readings;
}

function read(file: string): Readings {
  const written: unknown = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
  const entries = Object.entries(written ?? {});
  const wrong = entries.find(([, pinyin]) => typeof pinyin !== 'string' || !isSlug(pinyin));
  if (wrong) throw new Error(`${file}：“${wrong[0]}”的拼音应是小写字母，如 lishan`);
  return Object.fromEntries(entries);
}
