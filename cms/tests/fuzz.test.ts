import fc from 'fast-check';
import { bootCms, type Cms } from './harness';
import type { ApiDocument } from './harness/api-document';
import { COLLECTIONS, readContent } from './harness/town-content';
import { namesIn, Sender, wrongWith, type Rules } from './fuzz/answers';
import { hide, secretsOf } from './fuzz/hidden';
import { requests } from './fuzz/requests';
import type { Known, Sent } from './fuzz/sent';

/* Requests that nobody thought of, made from a seed. Longer, and of another seed: FUZZ_REQUESTS=500000 FUZZ_SEED=7 npm test -- fuzz */

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 20_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_101);
const AT_ONCE = 8;
const LONGEST_MS = 2_000;
/** More of them say nothing new. */
const MOST_FOUND = 20;

let cms: Cms;
let sender: Sender;
let known: Known;
let rules: Rules;
const rejections: unknown[] = [];
const reject = (reason: unknown) => rejections.push(reason);

beforeAll(async () => {
  cms = await bootCms({ seed: true });
  sender = new Sender(cms.url, AT_ONCE);
  process.on('unhandledRejection', reject);
  const hidden = await hide(cms);
  const content = readContent(cms);
  const slugs = COLLECTIONS.flatMap((name) => content.slugs(name).slice(0, 5));
  const words = ['翟店', '村', 'zdc', '印刷', 'a', '要闻'];
  known = { keys: [...slugs, ...hidden.keys], words: [...words, ...hidden.words] };
  const document = (await cms.http.get('/api/openapi.json').expect(200)).body as ApiDocument;
  rules = { secrets: secretsOf(cms), names: new Set(namesIn(document.components.schemas)) };
}, 10 * 60_000);
afterAll(async () => {
  sender.close();
  process.off('unhandledRejection', reject);
  await cms.stop();
});

/** Whether it takes long though nobody else asks: before, the whole machine may have been busy. */
async function isSlowAlone(one: Sent): Promise<boolean> {
  for (let times = 0; times < 3; times += 1) {
    if ((await sender.send(one)).ms <= LONGEST_MS) return false;
  }
  return true;
}

test(
  `${REQUESTS} requests from seed ${SEED}: none fails, tells a secret or takes long`,
  async () => {
    const began = Date.now();
    const sent = fc.sample(requests(known), { numRuns: REQUESTS, seed: SEED });
    const statuses = new Map<number, number>();
    const found: object[] = [];
    const slow: Sent[] = [];
    let next = 0;
    async function lane() {
      while (next < sent.length && found.length < MOST_FOUND) {
        const index = next++;
        const one = sent[index]!;
        try {
          const answer = await sender.send(one);
          const { status, ms, text } = answer;
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          if (ms > LONGEST_MS) slow.push(one);
          const wrong = wrongWith(one, answer, rules);
          if (wrong.length > 0) {
            found.push({ index, ...one, status, wrong, text: text.slice(0, 300) });
          }
        } catch (error) {
          found.push({ index, ...one, wrong: [String(error)] });
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    for (const one of slow) {
      if (await isSlowAlone(one)) found.push({ ...one, wrong: [`takes over ${LONGEST_MS} ms`] });
    }
    const seconds = Math.round((Date.now() - began) / 1_000);
    process.stdout.write(
      `${next} requests, seed ${SEED}, ${seconds} s: ${JSON.stringify([...statuses].sort())}\n`,
    );
    expect(found).toEqual([]);
    expect(rejections).toEqual([]);
    // It reached what it was meant for, not only refusals.
    expect([...statuses.keys()]).toEqual(
      expect.arrayContaining([200, 308, 400, 403, 404, 405, 410]),
    );
    expect((await cms.http.get('/ready')).status).toBe(200);
  },
  Math.max(20 * 60_000, REQUESTS * 60),
);
