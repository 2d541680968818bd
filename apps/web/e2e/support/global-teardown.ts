import { rmSync } from 'node:fs';

export default async function tearDown(): Promise<void> {
  const { journeys } = globalThis;
  if (!journeys) return;
  await journeys.stack.remove();
  rmSync(journeys.template, { recursive: true, force: true });
}
