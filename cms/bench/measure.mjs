// @ts-check
import http from 'node:http';

const AT_A_TIME = 8;

/**
 * @typedef {{ requests: number, p50: number, p95: number, max: number }} Figures milliseconds
 * @typedef {{ name: string, median: number }} Slow
 * @typedef {{ name: string, run: () => Promise<unknown> }} Task
 */

/**
 * Runs every task once to warm up, then all of them round after round, so that none finds its own data just read.
 * @param {Task[]} tasks
 * @param {{ rounds: number, within?: number }} options within: milliseconds after which nothing new is begun
 * @returns {Promise<{ figures: Figures, slowest: Slow[] }>}
 */
export async function measure(tasks, { rounds, within = Infinity }) {
  const deadline = performance.now() + within;
  /** @type {Map<string, number[]>} */
  const times = new Map(tasks.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of tasks) {
      if (performance.now() > deadline) break;
      const began = performance.now();
      await run();
      // Where not even one round fits into the time, the first one counts.
      if (round > 0 || within < Infinity) times.get(name)?.push(performance.now() - began);
    }
  }
  const slowest = [...times]
    .filter(([, taken]) => taken.length > 0)
    .map(([name, taken]) => ({ name, median: percentile(taken, 0.5) }))
    .sort((a, b) => b.median - a.median)
    .slice(0, 5);
  return { figures: figuresOf([...times.values()].flat()), slowest };
}

/**
 * Asks for each address once, so that none is answered from what was kept of it.
 * @param {HttpClient} client
 * @param {string[]} paths
 */
export async function once(client, paths) {
  /** @type {number[]} */
  const taken = [];
  for (const path of paths) {
    const began = performance.now();
    await client.get(path);
    taken.push(performance.now() - began);
  }
  return figuresOf(taken);
}

/**
 * Asks for each address once, several at a time.
 * @param {HttpClient} client
 * @param {string[]} paths
 * @returns {Promise<number>} requests a second
 */
export async function rateOf(client, paths) {
  const left = [...paths];
  const began = performance.now();
  const ask = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) await client.get(path);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, ask));
  return paths.length / ((performance.now() - began) / 1000);
}

/** @param {number[]} numbers */
export const median = (numbers) => percentile(numbers, 0.5);

/** @param {number[]} times @returns {Figures} */
export const figuresOf = (times) => ({
  requests: times.length,
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  max: percentile(times, 1),
});

/** @param {number[]} times @param {number} part */
function percentile(times, part) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? NaN;
}

/** Requests over connections that are kept. */
export class HttpClient {
  #agent = new http.Agent({ keepAlive: true, maxSockets: AT_A_TIME });
  #port;

  /** @param {number} port */
  constructor(port) {
    this.#port = port;
  }

  /** Reads an answer to its end; anything but 200 is an error. @param {string} path @returns {Promise<string>} */
  get(path) {
    const options = { host: '127.0.0.1', port: this.#port, path, agent: this.#agent };
    return new Promise((resolve, reject) => {
      const request = http.get(options, (response) => {
        /** @type {Buffer[]} */
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${path} answered ${response.statusCode}: ${text}`));
        });
      });
      request.on('error', reject);
    });
  }

  /** Each time under an address of its own, so that no answer was kept of it. @param {string[]} paths with a query @returns {Task[]} */
  tasks(paths) {
    let asked = 0;
    return paths.map((path) => ({
      name: decodeURIComponent(path),
      run: () => this.get(path + '&'.repeat((asked += 1))),
    }));
  }

  close() {
    this.#agent.destroy();
  }
}
