import { cpus } from 'node:os';

const LOOK_MS = 1000;
const PATIENCE_MS = 60_000;
/** Of all cores together. */
const BUSY = 0.15;

/** Milliseconds that all cores have spent: at work, and in all. */
function spent(): { work: number; all: number } {
  let work = 0;
  let all = 0;
  for (const { times } of cpus()) {
    const { user, nice, sys, irq, idle } = times;
    work += user + nice + sys + irq;
    all += user + nice + sys + irq + idle;
  }
  return { work, all };
}

/**
 * Resolves once the machine has hardly worked for a second, or after a minute: what measures a page's speed must not
 * measure the servers that start or render beside it.
 */
export async function untilIdle(): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let share = 1; share > BUSY && Date.now() < deadline;) {
    const before = spent();
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const after = spent();
    share = (after.work - before.work) / (after.all - before.all);
  }
}
