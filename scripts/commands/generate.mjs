// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { build } from '../lib/build.mjs';
import { report } from '../lib/failure.mjs';
import { readIfThere } from '../lib/files.mjs';
import { installIfNeeded } from '../lib/install.mjs';
import { parseOptions } from '../lib/options.mjs';
import { withSections } from '../lib/outage-page.mjs';
import { ROOT } from '../lib/paths.mjs';
import { Processes } from '../lib/processes.mjs';
import { toolEnv } from '../lib/settings.mjs';
import { stopSignal } from '../lib/stop-signal.mjs';
import { nginxErrors } from '../lib/nginx-errors.mjs';

const HELP = `npm run generate — writes what follows from the contract and the rules

  deploy/nginx/errors/503.html          links to the sections
  deploy/nginx/snippets/file*.conf      headers of files
  deploy/nginx/snippets/api-error-maps.conf  what nginx itself answers under /api/
  packages/client/openapi.json          the API's document, as it is released
  packages/client/reference/            what the client offers, out of its types and their comments

Tests hold these files to their sources; run this when they say so, and commit what changed.
`;

/**
 * @param {string[]} argv
 * @returns {Promise<number>} exit code
 */
export async function main(argv) {
  const stop = stopSignal(() => processes.killAll());
  const processes = new Processes(stop, null);
  try {
    if (parseOptions('npm run generate', argv, HELP, {}) === null) return 0;
    await installIfNeeded(processes);
    await build(processes, ['@township/client', '@township/rules']);
    const { CONTENT_TYPES, SECTIONS } =
      await import('../../packages/client/dist/contract/vocabulary.js');
    const { nginxFiles } = await import('../../packages/rules/dist/served-files.js');
    const sections = [{ label: CONTENT_TYPES['home-page'], path: '/' }, ...Object.values(SECTIONS)];
    const { maps, location } = nginxFiles();
    const { openApiDocument } = await import('../../packages/client/dist/openapi/index.js');
    rewrite('deploy/nginx/errors/503.html', (html) => withSections(html, sections));
    rewrite('deploy/nginx/snippets/file-maps.conf', () => maps);
    rewrite('deploy/nginx/snippets/files.conf', () => location);
    const { errorBody } = await import('../../packages/client/dist/contract/error-codes.js');
    rewrite('deploy/nginx/snippets/api-error-maps.conf', () => nginxErrors(errorBody));
    rewrite(
      'packages/client/openapi.json',
      () => `${JSON.stringify(openApiDocument(), null, 2)}\n`,
    );
    await processes.run(
      {
        name: 'typedoc',
        command: 'pnpm',
        args: ['--filter', '@township/client', 'exec', 'typedoc'],
        cwd: ROOT,
        env: toolEnv(process.env),
        inherit: true,
      },
      'Look at the lines above: mend what TypeDoc names and run the same command again.',
    );
    return 0;
  } catch (error) {
    await processes.stopAll();
    return report(error);
  }
}

/**
 * @param {string} name
 * @param {(text: string) => string} change
 */
function rewrite(name, change) {
  const file = path.join(ROOT, name);
  const before = readIfThere(file) ?? '';
  const after = change(before);
  if (after === before) return;
  fs.writeFileSync(file, after);
  console.log(`✓ Wrote ${name}`);
}
