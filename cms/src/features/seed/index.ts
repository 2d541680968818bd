import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { actingAs } from '../publication';
import { loadMedia } from './media';
import { planContent } from './plan';
import { loadRecords } from './records';
import { editableContentTypes } from './schema';
import { readState, writeState, type SeedState } from './state';

const MODES = ['empty', 'skip', 'force'] as const;
type Mode = (typeof MODES)[number];

/**
 * Loads the town's content files (format: docs/architecture.md) at boot.
 *
 * - `skip` does nothing.
 * - `empty` fills an empty database and finishes one that an earlier boot left half filled;
 *   it never changes a record that is there.
 * - `force` brings every record of the content files back to the files; others stay as they are.
 *
 * @throws ContentError before anything is written, when the files are wrong
 */
export async function seedContent({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const mode = readMode(strapi.config.get<string>('seed.mode'));
  if (mode === 'skip') return;
  const content = strapi.config.get<string>('seed.content');
  const earlier = await readState(strapi);
  if (mode === 'empty') {
    if (earlier?.status === 'done') return;
    if (!earlier && (await hasContent(strapi))) {
      strapi.log.info('[seed] 数据库里已有内容，不装入示范内容');
      return;
    }
  }
  await actingAs('import', content, () => load(strapi, content, mode === 'force', earlier));
}

async function load(
  strapi: Core.Strapi,
  content: string,
  overwrite: boolean,
  earlier: SeedState | undefined,
): Promise<void> {
  const started = Date.now();
  const report = (text: string) =>
    strapi.log.info(`[seed] ${text}（${((Date.now() - started) / 1000).toFixed(1)} 秒）`);
  const dir = path.resolve(strapi.dirs.app.root, 'content', content);
  const { records, media } = await planContent(strapi, dir);
  report(`${content}：${records.length} 条记录、${media.size} 个文件，检查无误`);

  const state: SeedState = { records: {}, media: {}, ...earlier, content, status: 'running' };
  await writeState(strapi, state);
  const files = await loadMedia(strapi, {
    dir,
    media,
    state,
    overwrite,
    onProgress: (done, total) => report(`文件 ${done}/${total}`),
  });
  await loadRecords(strapi, {
    records,
    files,
    state,
    overwrite,
    onProgress: (done, total) => {
      if (done % 10 === 0 || done === total) report(`记录 ${done}/${total}`);
    },
  });
  await writeState(strapi, { ...state, status: 'done' });
  report('示范内容已装好');
}

async function hasContent(strapi: Core.Strapi): Promise<boolean> {
  for (const { uid } of editableContentTypes(strapi)) {
    if ((await strapi.db.query(uid).count()) > 0) return true;
  }
  return false;
}

function readMode(value: string): Mode {
  const mode = MODES.find((known) => known === value);
  if (!mode) throw new Error(`SEED_MODE 只能是 ${MODES.join('、')}，现为 ${value}`);
  return mode;
}
