// @ts-check
import { misses, table } from '../../cms/bench/report.mjs';
import { rates, times } from '../../cms/bench/rows.mjs';

/** @param {import('../../cms/bench/rows.mjs').Row[]} rows */
const run = (...rows) => ({ part: 'api', database: 'sqlite', size: 10_000, rows });

test('a rate is told beside its peer, and whether the ratio is reached', () => {
  const reached = run(rates('List', 5_000, 100, 50));
  expect(table(reached)).toContain('| List | 5,000/s | 100/s | 50 × | ✓ ≥ 50 × |');
  expect(misses(reached)).toBe(false);

  const missed = run(rates('List', 4_900, 100, 50), rates('Single', 1, 1));
  expect(table(missed)).toContain('✗ ≥ 50 ×');
  expect(misses(missed)).toBe(true);
});

test('of times the one that 95 of 100 keep within is held against the target', () => {
  const ours = { requests: 3, p50: 1, p95: 15, max: 400 };
  const peer = { requests: 3, p50: 4, p95: 5, max: 6 };
  const row = times('List', ours, { peer, p95: 15 });
  expect(row).toMatchObject({ ratio: 4, met: true });
  expect(times('List', ours, { p95: 14.9 }).met).toBe(false);
  expect(times('List', ours)).not.toHaveProperty('met');
});
