// @ts-check

/**
 * @typedef {import('./run.mjs').Measured} Measured
 * @typedef {{ database: string, size: number, measured: Measured }} Run
 */

/** Milliseconds that 95 of 100 requests may take; the first for up to 10,000 articles. */
const TARGETS = { search: [50, 150], list: [100, 200] };

/** @param {keyof typeof TARGETS} what @param {number} size */
const targetOf = (what, size) => TARGETS[what][size <= 10_000 ? 0 : 1] ?? NaN;

/** @param {Run} run */
export const isSlow = ({ size, measured }) =>
  !(measured.search.figures.p95 <= targetOf('search', size));

/** All figures, a column each run. @param {Run[]} runs */
export function table(runs) {
  const lines = [
    row(
      '',
      runs.map(({ database, size }) => `${database}, ${whole(size)}`),
    ),
    row(
      '---',
      runs.map(() => '---:'),
    ),
    ...ROWS.map(([name, cell]) => row(name, runs.map(cell))),
  ];
  return lines.join('\n');
}

/** What took longest. @param {Run} run */
export function slowest({ database, size, measured }) {
  const { search, suggest } = measured;
  const lines = [...search.slowest, ...suggest.slowest.slice(0, 2)].map(
    ({ name, median }) => `- ${milliseconds(median)}  ${name}`,
  );
  return [`Slowest by median on ${database}, ${whole(size)}:`, ...lines].join('\n');
}

/** @type {[string, (run: Run) => string][]} */
const ROWS = [
  ['Building the index', ({ measured }) => `${measured.buildSeconds.toFixed(1)} s`],
  [
    'Documents a second',
    ({ measured: { documents, buildSeconds } }) => whole(documents / buildSeconds),
  ],
  ['Full-text index', ({ measured }) => megabytes(measured.bytes.index)],
  ['Table search_documents', ({ measured }) => megabytes(measured.bytes.documents)],
  ['Table articles, with drafts', ({ measured }) => megabytes(measured.bytes.articles)],
  ['Search p50 / p95 / max', ({ measured }) => figures(measured.search)],
  [
    'Search p95 against the target',
    ({ size, measured }) => against(measured.search, targetOf('search', size)),
  ],
  ['Suggest p50 / p95 / max', ({ measured }) => figures(measured.suggest)],
  ['Strapi’s _q p50 / p95 / max', ({ measured }) => figures(measured.strapi)],
  ['_q / search p50', ({ measured }) => ratio(measured, 'p50')],
  ['_q / search p95', ({ measured }) => ratio(measured, 'p95')],
  [
    'Newest articles p95 against the target',
    ({ size, measured }) => against(measured.list, targetOf('list', size)),
  ],
  [
    'Requests: search, suggest, _q',
    ({ measured: { search, suggest, strapi } }) =>
      [search, suggest, strapi].map((one) => whole(one.figures.requests)).join(', '),
  ],
];

/** @param {string} name @param {string[]} cells */
const row = (name, cells) => `| ${[name, ...cells].join(' | ')} |`;

/** @param {number} number */
const whole = (number) => Math.round(number).toLocaleString('en-US');

/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** @param {number} time */
const milliseconds = (time) => `${time.toFixed(time < 100 ? 1 : 0)} ms`;

/** @param {import('./run.mjs').Measurement} measurement */
const figures = ({ figures: { p50, p95, max } }) =>
  [p50, p95, max].map((time) => milliseconds(time)).join(' / ');

/** @param {import('./run.mjs').Measurement} measurement @param {number} target */
const against = ({ figures: { p95 } }, target) =>
  `${p95 <= target ? '✓' : '✗'} ${milliseconds(p95)} ≤ ${target} ms`;

/** @param {Measured} measured @param {'p50' | 'p95'} which */
const ratio = ({ strapi, search }, which) =>
  `${(strapi.figures[which] / search.figures[which]).toFixed(1)} ×`;
