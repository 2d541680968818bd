// @ts-check
/** @typedef {{ part: string, database: string, size: number, rows: import('./rows.mjs').Row[] }} Run */

/** @param {Run} run */
export const misses = ({ rows }) => rows.some(({ met }) => met === false);

/** The figures of a part, as a table. @param {Run} run */
export function table({ part, database, size, rows }) {
  const lines = [
    ['', 'Portal', 'Peer', 'Ratio', 'Target'],
    ['---', '---:', '---:', '---:', '---'],
    ...rows.map(({ what, ours, peer = '', ratio, target, met }) => [
      what,
      ours,
      peer,
      ratio === undefined ? '' : `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`,
      target === undefined ? '' : `${met ? '✓' : '✗'} ${target}`,
    ]),
  ];
  const title = `### ${part}, ${size.toLocaleString('en-US')} articles, ${database}`;
  return [title, '', ...lines.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}
