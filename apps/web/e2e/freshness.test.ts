import { addCopies, Editor, eventually, openDatabase, ownStack, read } from './support';

const stack = ownStack();

const ELDER = { Cookie: 'reading=elder-20-paper' };
const COPIES = 160;
const SLUG = 'e2e-dianhua';
const ENTERPRISE = 'huaming-keji';
const HONOR = 'quanguo-zhongdianzhen';

/** What the article's number stands in: its own page, every kind of list, both modes, and the files. */
const NUMBERED = [
  `/news/${SLUG}`,
  '/',
  '/news',
  '/news?column=yaowen',
  '/news?topic=wenhua',
  '/news?column=yaowen&topic=wenhua',
  '/news?village=xiwei&page=1',
  '/villages/xiwei',
  '/topics/wenhua',
  `/enterprises/${ENTERPRISE}`,
  `/honors/${HONOR}`,
  '/feeds/news.rss',
  '/feeds/news.atom',
  '/feeds/news.json',
  '/feeds/columns/yaowen.rss',
  '/feeds/villages/xiwei.json',
];
/** What does not spell the number out, and is another with each correction: the last change, the picture for previews. */
const DERIVED = ['/sitemap-articles-1.xml', `/og/news/${SLUG}.png`];
const MODES = [{}, ELDER];

/** Pages that nobody asks for while the others are watched. */
const OTHERS = Array.from({ length: COPIES - 10 }, (_, n) => `/news/shili-${n + 1}`);

interface Poll {
  path: string;
  headers: Record<string, string>;
}

const isFile = (path: string) => path.startsWith('/feeds/') || DERIVED.includes(path);
const POLLS: Poll[] = [...NUMBERED, ...DERIVED].flatMap((path) =>
  (isFile(path) ? [{}] : MODES).map((headers) => ({ path, headers })),
);
const ask = ({ path, headers }: Poll) => read(`${stack().siteUrl}${path}`, { headers });

const nameOf = ({ path, headers }: Poll) => `${path} ${headers.Cookie ?? ''}`;

let editor: Editor;
let documentId: string;
const number = (n: number) => `0359-55500${n}`;
const text = (n: number) => ({
  title: `办事电话 ${number(n)}`,
  summary: `请拨打 ${number(n)}`,
  body: `<p>电话 ${number(n)}</p>`,
});

/** The town's promise: from a second after the CMS answered nobody reads what was before. */
const PROMISE_MS = 1000;

/**
 * Resolves once the site has taken the change that is made: from then on nobody may read what was before it.
 *
 * @param onAnswer when the CMS has answered
 */
async function taken(change: () => Promise<unknown>, onAnswer = () => {}): Promise<void> {
  const changes = async (since: number) => {
    const { html } = await read(`${stack().siteUrl}/site/changes?since=${since}`);
    return JSON.parse(html) as { mark: number };
  };
  const { mark } = await changes(0);
  await change();
  onAnswer();
  await eventually(
    () => changes(mark),
    (answer) => answer.mark > mark,
  );
}

/** Three at a time. */
async function eachOf<Item>(items: readonly Item[], act: (item: Item) => Promise<unknown>) {
  const waiting = items.values();
  const work = async () => {
    for (const item of waiting) await act(item);
  };
  await Promise.all([work(), work(), work()]);
}

beforeAll(async () => {
  const database = openDatabase(stack().dir);
  addCopies(database, 'articles', 'cunming-bianqian', COPIES);
  database.close();
  editor = await Editor.login(stack());
  const link = ({ documentId }: { documentId: string }) => ({ connect: [{ documentId }] });
  const article = await editor.publishNew('article', {
    ...text(0),
    slug: SLUG,
    source: '门户测试',
    displayDate: new Date().toISOString(),
    column: link(await editor.find('column', 'yaowen')),
    villages: link(await editor.find('village', 'xiwei')),
    topics: link(await editor.find('topic', 'wenhua')),
    enterprises: link(await editor.find('enterprise', ENTERPRISE)),
    honors: link(await editor.find('honor', HONOR)),
  });
  documentId = article.documentId;
  // Some 300 pages are kept besides those that are watched, each in two modes.
  await eachOf(OTHERS, async (path) => {
    await Promise.all(MODES.map((headers) => ask({ path, headers })));
  });
}, 600_000);

test('once the site has taken a correction, and a second after the answer, nobody reads the old number, while readers go on asking', async () => {
  const old: string[] = [];
  for (const round of [1, 2, 3]) {
    const before = new Map<string, string>();
    await eachOf(POLLS, async (item) => before.set(item.path, (await ask(item)).html));
    const isNew = ({ path }: Poll, html: string) =>
      DERIVED.includes(path) ? html !== before.get(path) : html.includes(number(round));
    let newFrom = Infinity;
    let done = false;
    const readers = eachOf([1, 2], async () => {
      while (!done) {
        await eachOf(POLLS, async (item) => {
          const mustBeNew = Date.now() >= newFrom;
          const { html } = await ask(item);
          if (mustBeNew && !isNew(item, html)) old.push(`${round} ${nameOf(item)}`);
        });
      }
    });
    await taken(
      () => editor.publish('article', documentId, text(round)),
      () => (newFrom = Date.now() + PROMISE_MS),
    );
    newFrom = Math.min(newFrom, Date.now());
    await eachOf(POLLS, async (item) => {
      const { status, html } = await ask(item);
      if (!isNew(item, html)) old.push(`${round} ${nameOf(item)} ${status}`);
    });
    done = true;
    await readers;
  }
  expect(old).toEqual([]);
});

test('pages that nobody read since are right for their first reader, however many depend', async () => {
  await taken(() => editor.publishSingle('town', { siteName: '新名门户' }));
  const old: string[] = [];
  await eachOf(OTHERS.slice(0, 60), async (path) => {
    const { html } = await ask({ path, headers: ELDER });
    if (!html.includes('新名门户')) old.push(path);
  });
  expect(old).toEqual([]);
});
