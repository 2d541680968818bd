import { given } from './given';
import { createStack, type Stack, type StackOptions } from './stack';

export { axeViolations, CHROMIUM, FLAGS, overflow, ownBrowser } from './browser';
export { addCopies, openDatabase } from './copies';
export { Editor } from './editor';
export { eventually } from './eventually';
export { OldBrowser } from './old-browser';
export { read, siteUrl } from './site';
export { addressOf, ENGLISH_TEMPLATES, TEMPLATES } from './templates';
export type { Stack } from './stack';

/** CMS and site of the file's own, running, to change, stop and start; with the first town's content unless told. */
export function ownStack(options: StackOptions = {}): () => Stack {
  let stack: Stack;
  beforeAll(async () => {
    stack = await createStack({ template: given('JOURNEY_TEMPLATE'), ...options });
    await Promise.all([stack.cms.start(), stack.site.start()]);
  });
  afterAll(() => stack.remove());
  return () => stack;
}
