// @ts-check

const HEARTBEAT = 15_000;

/** @param {number} since a time of `Date.now()` */
export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * Says that a step begins, that it still runs, and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = Date.now();
  console.log(`· ${title} …`);
  const heartbeat = setInterval(() => console.log(`  … ${seconds(began)}`), HEARTBEAT);
  try {
    const result = await work();
    console.log(`✓ ${title} (${seconds(began)})`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}
