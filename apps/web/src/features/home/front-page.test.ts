import type { ArticleSummary, HomeSection, HomeSectionName } from '@township/client';
import { frontPage, planSections, rowsOf, SECTIONS } from './front-page';

const article = (slug: string): ArticleSummary => ({
  documentId: slug,
  slug,
  title: slug,
  summary: '',
  cover: null,
  column: null,
  topics: [],
  source: '',
  displayDate: '2022-02-14T00:00:00.000Z',
  pinnedUntil: null,
  withdrawnAt: null,
  noticeStartsOn: null,
  noticeEndsOn: null,
  publishedAt: '2022-02-14T00:00:00.000Z',
  updatedAt: '2022-02-14T00:00:00.000Z',
});
const articles = (...slugs: string[]) => slugs.map(article);
const slugs = (list: (ArticleSummary | undefined)[]) => list.map((item) => item?.slug);

describe('what stands in the front', () => {
  const none = { featured: [], pinned: [], news: [], notices: [] };

  it('leads with the newest while nobody chose', () => {
    const front = frontPage({ ...none, news: articles('a', 'b', 'c', 'd', 'e') });
    expect(front.lead?.slug).toBe('a');
    expect(slugs(front.headlines)).toEqual(['b', 'c', 'd']);
    expect(slugs(front.latest)).toEqual(['e']);
  });

  it('leads with what is pinned before what is newest', () => {
    const front = frontPage({
      ...none,
      pinned: articles('pinned'),
      news: articles('newest', 'pinned', 'older'),
    });
    expect(front.lead?.slug).toBe('pinned');
    expect(slugs(front.headlines)).toEqual(['newest', 'older']);
  });

  it('leads with what editors feature, beside it the next of their choice, each article once', () => {
    const featured = articles('old', 'pinned');
    const front = frontPage({
      featured,
      pinned: articles('pinned'),
      news: articles('newest', 'pinned', 'older', 'old'),
      notices: [],
    });
    expect(front.lead).toBe(featured[0]);
    expect(slugs(front.headlines)).toEqual(['pinned', 'newest', 'older']);
    expect(front.latest).toEqual([]);
  });

  it('leaves notices to their board', () => {
    const front = frontPage({
      ...none,
      news: articles('notice', 'newest'),
      notices: articles('notice'),
    });
    expect(front.lead?.slug).toBe('newest');
    expect(slugs(front.board)).toEqual(['notice']);
  });

  it('treats notices as news when editors hid the board', () => {
    const content = { ...none, news: articles('notice', 'a'), notices: articles('notice') };
    expect(frontPage(content, false)).toMatchObject({ lead: { slug: 'notice' }, board: [] });
  });

  it('takes a featured notice off the board', () => {
    const front = frontPage({
      ...none,
      featured: articles('notice'),
      news: articles('notice'),
      notices: articles('notice', 'other'),
    });
    expect(front.lead?.slug).toBe('notice');
    expect(slugs(front.board)).toEqual(['other']);
  });

  it('leads with a notice when there is nothing else, and stands with nothing at all', () => {
    const notices = articles('notice');
    expect(frontPage({ ...none, news: notices, notices }).lead?.slug).toBe('notice');
    expect(frontPage(none)).toEqual({ lead: undefined, headlines: [], latest: [], board: [] });
  });
});

describe('the order of sections', () => {
  const setting = (section: HomeSectionName, change: Partial<HomeSection> = {}): HomeSection => ({
    section,
    title: null,
    hidden: null,
    ...change,
  });
  const names = (settings: HomeSection[]) => planSections(settings).map(({ name }) => name);

  it('is the usual one until editors say otherwise', () => {
    expect(names([])).toEqual([...SECTIONS]);
  });

  it('puts what editors named first, the others after it as usual, without what is hidden', () => {
    const settings = [setting('honors'), setting('villages'), setting('news', { hidden: true })];
    expect(names(settings)).toEqual([
      'honors',
      'villages',
      'notices',
      'figures',
      'topics',
      'enterprises',
    ]);
  });

  it("takes the editors' titles", () => {
    const [honors] = planSections([setting('honors', { title: '我们的荣誉' })]);
    expect(honors).toEqual({ name: 'honors', title: '我们的荣誉' });
    expect(planSections([setting('honors', { title: ' ' })])[0]?.title).toBeNull();
  });

  it('shows a section named twice once', () => {
    expect(names([setting('topics'), setting('topics')])).toHaveLength(SECTIONS.length);
  });
});

it('sets two narrow sections that follow each other side by side', () => {
  const sections = (...names: HomeSectionName[]) => names.map((name) => ({ name }));
  const rows = rowsOf(sections('news', 'enterprises', 'honors', 'notices', 'villages'));
  expect(rows.map((row) => row.map(({ name }) => name))).toEqual([
    ['news'],
    ['enterprises', 'honors'],
    ['notices'],
    ['villages'],
  ]);
});
