import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { appDir, distDir } from './paths';

const SOURCES = [
  'src/admin',
  'src/api',
  'src/components',
  'src/features/content-manager/views',
  'package.json',
  '../packages/rules/src',
  '../docs/guides',
];
const stamp = path.join(distDir, 'build', 'sources.sha256');

/** Builds the admin as production does, unless it stands there built from these very sources. */
export async function buildAdmin(): Promise<void> {
  const sources = hashOf(SOURCES.map((source) => path.join(appDir, source)));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  // The package's own script, as npm start and the images run it, whatever environment it finds.
  await promisify(execFile)('npm', ['run', 'build'], {
    cwd: appDir,
    env: { ...process.env, STRAPI_TELEMETRY_DISABLED: 'true' },
  });
  writeFileSync(stamp, sources);
}

function hashOf(paths: string[]): string {
  const hash = createHash('sha256');
  for (const root of paths) {
    const files = root.endsWith('.json')
      ? [root]
      : readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => path.join(parentPath, name));
    for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}
