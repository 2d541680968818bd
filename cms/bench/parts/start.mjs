// @ts-check
import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import readline from 'node:readline';
import { freePort } from '../../../deploy/start-nginx.mjs';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { step } from '../../../scripts/lib/steps.mjs';
import { median } from '../measure.mjs';
import { duration } from '../rows.mjs';
import { startCms, startStock } from '../servers.mjs';

const ROUNDS = 3;

/** `npm start` of a fresh clone and again; CMS and stock Strapi on a database that is there. @type {import('./index.mjs').Part} */
export async function start({ dir, size }) {
  const filling = await startCms(dir);
  await filling.server.ask('fill', size);
  await filling.server.stop();
  await (await startStock(dir)).server.stop();
  /** @type {{ ours: number[], theirs: number[] }} */
  const took = { ours: [], theirs: [] };
  await step('Starting CMS and stock Strapi in turn', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      took.ours.push(await startAndStop(startCms(dir)));
      took.theirs.push(await startAndStop(startStock(dir)));
    }
  });
  const clone = path.join(dir, 'clone');
  execFileSync('git', ['clone', '--quiet', ROOT, clone]);
  const cold = await step('npm start in a fresh clone', () => npmStart(clone));
  const second = await step('npm start again', () => npmStart(clone));
  return [
    duration('npm start in a fresh clone, with installing and building', cold),
    duration('npm start again', second),
    duration('CMS on a filled database; stock', median(took.ours), median(took.theirs)),
  ];
}

/** @param {Promise<import('../servers.mjs').Listening>} starting */
async function startAndStop(starting) {
  const { server, took } = await starting;
  await server.stop();
  return took;
}

/** @param {string} cwd @returns {Promise<number>} milliseconds until it says that the portal runs */
async function npmStart(cwd) {
  const began = performance.now();
  const [cmsPort, port] = [await freePort(), await freePort()];
  const child = spawn('npm', ['start'], {
    cwd,
    // As from a shell: none of what this run was set to.
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      CMS_PORT: String(cmsPort),
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let took = NaN;
  for await (const line of readline.createInterface({ input: child.stdout })) {
    if (!line.includes('the portal is running')) continue;
    took = performance.now() - began;
    child.kill('SIGINT');
  }
  await ended;
  if (Number.isNaN(took)) throw new Error('npm start did not bring the portal up.');
  return took;
}
