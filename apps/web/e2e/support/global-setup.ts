import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createStack, type Stack } from './stack';

declare global {
  var journeys: { stack: Stack; template: string } | undefined;
}

/**
 * Loads the content once and starts the stack that all journeys read from. Journeys that change something or stop
 * a server start their own on a copy: see ownStack() in support/index.ts.
 */
export default async function setUp(): Promise<void> {
  const stack = await createStack();
  const template = mkdtempSync(path.join(tmpdir(), 'township-e2e-template-'));
  globalThis.journeys = { stack, template };
  try {
    await stack.cms.start();
    // A database is only copied whole once nobody writes to it.
    await stack.cms.stop();
    cpSync(stack.dir, template, { recursive: true });
    await Promise.all([stack.cms.start(), stack.site.start()]);
  } catch (error) {
    await stack.remove();
    rmSync(template, { recursive: true, force: true });
    throw error;
  }
  process.env.JOURNEY_SITE_URL = stack.siteUrl;
  process.env.JOURNEY_TEMPLATE = template;
}
