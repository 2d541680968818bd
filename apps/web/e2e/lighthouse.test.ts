import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { addressOf, CHROMIUM, FLAGS, siteUrl } from './support';

const CLI = path.resolve(__dirname, '../node_modules/lighthouse/cli/index.js');
/** Now and then it cannot record a load at all. */
const TRIES = 3;

type Scores = Record<'accessibility' | 'best-practices' | 'seo', number>;

interface Result {
  scores: Scores;
  /** Audits that are not passed. */
  faults: string[];
}

interface Report {
  categories: Record<
    keyof Scores,
    { score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<string, { score: number | null; displayValue?: string }>;
}

/** Lighthouse as it ships: a mid-range phone on slow 4G, simulated. Null when it could not record the load. */
async function lighthouse(url: string): Promise<Result | null> {
  const dir = await mkdtemp(path.join(tmpdir(), 'township-lighthouse-'));
  // Into a file: what it writes to a pipe may be cut off by its own exit.
  const file = path.join(dir, 'report.json');
  const args = [
    CLI,
    url,
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    '--only-categories=accessibility,best-practices,seo',
    `--chrome-flags=--headless=new ${FLAGS.join(' ')}`,
  ];
  await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, CHROME_PATH: CHROMIUM },
  }).catch(() => {});
  const report = await readFile(file, 'utf8').catch(() => null);
  await rm(dir, { recursive: true, force: true });
  if (report === null) return null;
  const { categories, audits } = JSON.parse(report) as Report;
  const entries = Object.entries(categories);
  return {
    scores: Object.fromEntries(
      entries.map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
    ) as Scores,
    faults: entries
      .flatMap(([, { auditRefs }]) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`),
  };
}

async function judged(url: string): Promise<Result | null> {
  for (let tried = 1; tried <= TRIES; tried++) {
    const result = await lighthouse(url);
    if (result) return result;
  }
  return null;
}

/** How fast a page is depends on the machine that measures, and is no test: budgets.test.ts holds what decides it. */
test.each(['/', '/news', '/news/*', '/villages/*', '/enterprises/*'])(
  '%s on a phone: accessibility, best practices and SEO are 100',
  async (template) => {
    const result = await judged(siteUrl() + (await addressOf(template)));
    expect(result?.faults).toEqual([]);
    expect(result?.scores).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
  },
  TRIES * 120_000,
);
