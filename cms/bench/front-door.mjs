// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { startFileServer, startNginx } from '../../deploy/start-nginx.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';

/** @param {string} dir @param {string} name */
function folder(dir, name) {
  const made = path.join(dir, name);
  fs.mkdirSync(made, { recursive: true });
  // nginx's workers are somebody else.
  fs.chmodSync(dir, 0o755);
  return made;
}

/**
 * The production's nginx in front of servers on these ports.
 * @param {string} dir of the run
 * @param {{ web: number, cms: number }} ports
 */
export const startFrontDoor = (dir, { web, cms }) =>
  startNginx({
    deploy: path.join(ROOT, 'deploy'),
    dir: folder(dir, 'nginx'),
    uploads: path.join(dir, 'public/uploads'),
    web: `http://127.0.0.1:${web}`,
    cms: `http://127.0.0.1:${cms}`,
  });

/**
 * nginx that serves texts as files, as they are and compressed.
 * @param {string} dir of the run
 * @param {Record<string, string>} files by name
 */
export async function startFiles(dir, files) {
  const root = folder(dir, 'files');
  for (const [name, text] of Object.entries(files)) {
    fs.writeFileSync(path.join(root, name), text);
    fs.writeFileSync(path.join(root, `${name}.gz`), gzipSync(text));
  }
  return startFileServer({ dir: folder(dir, 'file-server'), root });
}
