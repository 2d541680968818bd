import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { compileStrapi } from '@strapi/strapi';
import { appDir, distDir } from './paths';
import { openTemplates } from './started';

/** Compiles the packages and the CMS once for all suites, so that they test what production runs. */
export default async function compile(): Promise<void> {
  const tsc = require.resolve('typescript/bin/tsc');
  for (const name of ['rules', 'client', 'shared-store']) {
    const project = path.resolve(appDir, '../packages', name, 'tsconfig.build.json');
    execFileSync(process.execPath, [tsc, '-p', project], { stdio: 'inherit' });
  }
  // What an earlier compilation left of files since deleted; the built admin stands there too, and stays.
  for (const part of ['config', 'src', 'tsconfig.tsbuildinfo']) {
    rmSync(path.join(distDir, part), { recursive: true, force: true });
  }
  await compileStrapi({ appDir });
  openTemplates();
}
