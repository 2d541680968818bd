/// <reference lib="dom" />
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { auditTests } from './admin/audit';
import { awayTests } from './admin/away';
import { conflictTests } from './admin/conflicts';
import { dateTests } from './admin/dates';
import { deskTests } from './admin/desk';
import { effortTests } from './admin/effort';
import { formTests } from './admin/forms';
import { handbookTests } from './admin/handbook';
import { keyboardTests } from './admin/keyboard';
import { listTests } from './admin/lists';
import { noticeTests } from './admin/notices';
import { notShownTests } from './admin/not-shown';
import { personTests } from './admin/persons';
import { pictureTests } from './admin/pictures';
import { journeyTests } from './admin/journeys';
import { keptTests } from './admin/kept';
import { keyTests } from './admin/keys';
import { libraryTests } from './admin/library';
import { previewTests } from './admin/preview';
import { sessionTests } from './admin/session';
import { signingTests } from './admin/signing';
import { versionTests } from './admin/versions';
import { walkTests } from './admin/walk';
import { webhookTests } from './admin/webhooks';
import { bootCms, type Cms } from './harness';
import { ADMIN, signInAsAdmin } from './harness/admin';
import { buildAdmin } from './harness/built-admin';
import { strangeWords } from './harness/latin';
import { appDir } from './harness/paths';

const uid = 'api::article.article';
const word = readFileSync(path.join(__dirname, 'fixtures/paste-word.html'), 'utf8');
const built = path.join(appDir, 'dist/build');

let cms: Cms;
let browser: Browser;
let page: Page;
let token: string;

beforeAll(async () => {
  await buildAdmin();
  cms = await bootCms({ admin: true, env: { WEBHOOK_ALLOWED_HOSTS: '127.0.0.1' } });
  token = await signInAsAdmin(cms);
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await cms?.stop();
});

/** Pastes as the browser does when the clipboard comes from Word. */
async function paste(html: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: '正文' });
  await editor.click();
  await editor.evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', data);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, html);
}

const save = () => page.getByRole('button', { name: '保存', exact: true }).click();
const articles = () => cms.strapi.documents(uid).findMany({ status: 'draft' });

test('what is built is for production: no development JSX, no path of the machine that built it', () => {
  const scripts = readdirSync(built, { encoding: 'utf8', recursive: true });
  const faulty = scripts.filter((file) => {
    if (!/\.(js|css|html)$/.test(file)) return false;
    const text = readFileSync(path.join(built, file), 'utf8');
    return /jsxDEV\(|_jsxFileName/.test(text) || text.includes(path.resolve(appDir, '..'));
  });
  expect(scripts.some((file) => file.endsWith('.js'))).toBe(true);
  expect(faulty).toEqual([]);
});

test('the page is in Chinese before its scripts run, and without them', () => {
  const html = readFileSync(path.join(built, 'index.html'), 'utf8');
  const text = html.replace(/<(style|script)\b.*?<\/\1>/gs, ' ').replace(/<[^>]*>/g, ' ');
  expect(html).toContain('<html lang="zh-Hans">');
  expect(text).toContain('乡镇门户');
  expect(strangeWords(text.replaceAll('JavaScript', ''))).toEqual([]);
});

test('the login page is in Chinese for a browser that was never here', async () => {
  await page.goto(`${cms.url}/admin`);
  await page.getByRole('heading', { name: '乡镇门户内容管理' }).waitFor();
  await page.getByLabel('电子邮件').fill(ADMIN.email);
  await page.locator('input[name=password]').fill(ADMIN.password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: /^您好/ }).waitFor();
});

test('a bad value is refused at its field, in Chinese, and nothing is stored', async () => {
  await page.goto(`${cms.url}/admin/content-manager/collection-types/${uid}/create`);
  await page.getByLabel('标题').first().fill('集体收入公示');
  await page.getByRole('button', { name: '网址和搜索' }).click();
  await page.getByLabel('网址名称').fill('坏 网址');
  await paste(word);
  await page.getByText('没有带入图片').waitFor();
  await save();
  await page
    .locator('[data-strapi-field-error]', { hasText: '网址名称只能用小写字母、数字和单个连字符' })
    .waitFor();
  expect(await page.getByLabel('网址名称').getAttribute('aria-invalid')).toBe('true');
  expect(await articles()).toEqual([]);
});

test('a refused save loses nothing; the next stores the table as pasted, without Word’s markup', async () => {
  await page.getByLabel('网址名称').fill('');
  await save();
  await page.getByText('已保存').waitFor();
  const [article] = await articles();
  expect(article).toMatchObject({ title: '集体收入公示', slug: 'jiti-shouru-gongshi' });
  const body = article!.body!;
  expect(body).toContain('<h2 class="align-center">2021年集体经济收入公示</h2>');
  expect(body).toContain('<p><strong>一、公示内容</strong></p>');
  expect(body).toContain(
    '<ul><li><p>公示期为七个工作日</p><ul><li><p>节假日顺延</p></li></ul></li>',
  );
  expect(body).toContain('<ol><li><p>先登记</p></li><li><p>再核查</p></li></ol>');
  expect(body).toContain('<td rowspan="2"><p class="align-center"><strong>村名</strong></p></td>');
  expect(body).toContain('<td colspan="2">');
  expect(body).toContain('<p class="align-right">12.5</p>');
  expect(body).toContain('<a href="https://example.gov.cn/contact" rel="noopener noreferrer">');
  expect(body).not.toMatch(/mso|style=|<span|<font|o:p|file:|<img|<p><\/p>|<h1/i);
});

test('undo does not reach back into another document', async () => {
  await page.goto(`${cms.url}/admin/content-manager/collection-types/${uid}/create`);
  await page.getByRole('textbox', { name: '正文' }).waitFor();
  expect((await page.getByRole('textbox', { name: '正文' }).innerText()).trim()).toBe('');
  expect(await page.getByRole('button', { name: /^撤销/ }).isDisabled()).toBe(true);
});

test('the media library says of each refused file why and what to do, and takes the others', async () => {
  await page.goto(`${cms.url}/admin/plugins/upload`);
  const file = (name: string, content: string) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      file('导出的台账.xls', '<html><table></table></html>'),
      file('空.pdf', ''),
      file('通知.pdf', '%PDF-1.4 %%EOF'),
    ]);
  await page.getByText('不能上传“导出的台账.xls”').waitFor();
  await page.getByText('“空.pdf”是空文件').waitFor();
  await page.getByText('已上传').first().waitFor();
  const files = await cms.strapi.db.query('plugin::upload.file').findMany({ select: ['name'] });
  expect(files.map(({ name }) => name)).toEqual(['通知.pdf']);
});

journeyTests(() => ({ cms, page }));
conflictTests(() => ({ cms, page }));
keptTests(() => ({ cms, page }));
awayTests(() => ({ cms, page }));
versionTests(() => ({ cms, page }));
previewTests(() => ({ cms, page }));
signingTests(() => ({ cms, page, token }));
deskTests(() => ({ cms, browser, page }));
formTests(() => ({ cms, page }));
keyboardTests(() => ({ cms, page }));
listTests(() => ({ cms, page }));
pictureTests(() => ({ cms, browser, page, token }));
handbookTests(() => ({ cms, page }));
effortTests(() => ({ cms, page, token }));
dateTests(() => ({ cms, browser, page, token }));
libraryTests(() => ({ cms, page, token }));
keyTests(() => ({ cms, page }));
webhookTests(() => ({ cms, page }));
auditTests(() => ({ cms, page }));
noticeTests(() => ({ cms, page }));
notShownTests(() => ({ cms, browser, page }));
personTests(() => ({ cms, browser, page }));
walkTests(() => ({ cms, browser, token }));
// Last: it ends everybody's session.
sessionTests(() => ({ cms, browser }));
