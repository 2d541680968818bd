import { createStack, type Stack } from './stack';

export { axeViolations, ownBrowser } from './browser';
export { Editor } from './editor';
export { eventually } from './eventually';
export type { Stack } from './stack';

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is set by support/global-setup.ts`);
  return value;
}

/** Origin of the site that all journeys share; what they do there must leave no trace. */
export const siteUrl = (): string => given('JOURNEY_SITE_URL');

/** CMS and site of the file's own, running, to change, stop and start. */
export function ownStack(): () => Stack {
  let stack: Stack;
  beforeAll(async () => {
    stack = await createStack(given('JOURNEY_TEMPLATE'));
    await Promise.all([stack.cms.start(), stack.site.start()]);
  });
  afterAll(() => stack.remove());
  return () => stack;
}

export interface Answer {
  status: number;
  html: string;
  headers: Headers;
}

/** A page as it is sent, without a browser and without following redirects. */
export async function read(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  return { status: response.status, html: await response.text(), headers: response.headers };
}
