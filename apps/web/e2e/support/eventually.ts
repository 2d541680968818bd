const DEADLINE_MS = 40_000;
const PAUSE_MS = 50;

/** Asks again until the answer is the expected one; answers the last one after a generous time. */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  expected: (answer: Answer) => boolean,
): Promise<Answer> {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    const answer = await ask();
    if (expected(answer) || Date.now() > deadline) return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
