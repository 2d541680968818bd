import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { reviewTests } from './admin/review';
import { bootCms, type Cms } from './harness';
import { buildAdmin } from './harness/built-admin';

/** Where pictures for the handbook are kept; none where it is not named. */
const PICTURES = process.env.REVIEW_PICTURES;

let cms: Cms;
let browser: Browser;

beforeAll(async () => {
  await buildAdmin();
  cms = await bootCms({ admin: true });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await cms?.stop();
});

reviewTests(
  () => ({ cms, browser }),
  PICTURES === undefined
    ? undefined
    : async (name: string, page: Page) => {
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
      },
);
