// @ts-check
/**
 * Measures one part on one database at one size, in a process of its own: `node bench/run.mjs <part> <articles> <directory>`.
 * The database is that of DATABASE_*; the rows come into rows.json in the directory.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { settings } from './cms.mjs';
import { loadPart } from './parts/index.mjs';

// All that this process leaves behind is thrown away: it may end at once.
process.once('SIGTERM', () => process.exit(1));

const { positionals } = parseArgs({ allowPositionals: true });
const [part, amount, dir] = positionals;
if (!part || !amount || !dir) throw new Error('Tell a part, how many articles, and a directory.');
Object.assign(process.env, settings(dir));
const measure = await loadPart(part);
const rows = await measure({ dir, size: Number(amount) });
fs.writeFileSync(path.join(dir, 'rows.json'), JSON.stringify(rows));
// Strapi’s own timers would keep the process.
process.exit(0);
