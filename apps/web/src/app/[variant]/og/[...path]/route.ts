import { keysOf, SECTIONS, type PageType } from '@township/client/vocabulary';
import { getRecord, getTown, type RecordOf } from '@/cms';
import { siteNameOf } from '@/features/metadata';
import { sections } from '@/features/navigation';
import { levelName } from '@/features/honors/levels';
import { drawCard, type Card } from '@/features/og/card';
import { kept, missing, movedTo } from '../../../kept-file';

/** Drawn once and kept like a page. */
export const dynamic = 'force-static';
export const generateStaticParams = (): [] => [];

const ADDRESS = /^([a-z]+)(?:\/([a-z0-9-]+))?\.png$/;

/** What stands above the title on the picture of a record's page: what is closest to it, or its section. */
function kickerOf(type: PageType, record: RecordOf<PageType>): string {
  const section = SECTIONS[type].label;
  if ('column' in record) return record.column?.name ?? '';
  if ('industry' in record) return record.industry?.name ?? section;
  if ('slogan' in record) return record.slogan ?? section;
  if ('level' in record) return `${levelName[record.level]}荣誉`;
  return section;
}

/** Null when there is no such record. */
async function recordCard(
  section: string,
  slug: string,
): Promise<(Card & { slug: string }) | null> {
  const type = keysOf(SECTIONS).find((one) => SECTIONS[one].path === `/${section}`);
  if (!type || type === 'town') return null;
  const record = await getRecord(type, slug);
  if (!record) return null;
  const title = 'title' in record ? record.title : record.name;
  return { slug: record.slug, title, kicker: kickerOf(type, record) };
}

/** `/og/news/<slug>.png`, `/og/news.png`, `/og/home.png`: the picture of a page without a cover. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const found = ADDRESS.exec((await params).path.join('/'));
  if (!found) return missing();
  const [, section = '', slug] = found;
  const town = await getTown();
  const card = slug ? await recordCard(section, slug) : sectionCard(section, siteNameOf(town));
  if (!card) return missing();
  if ('slug' in card && card.slug !== slug) return movedTo(`/og/${section}/${card.slug}.png`);
  return kept(await drawCard(card, town), 'image/png');
}

function sectionCard(section: string, siteName: string): Card | null {
  if (section === 'home') return { kicker: '', title: siteName };
  const found = sections.find(({ href }) => href === `/${section}`);
  return found ? { kicker: '', title: found.label } : null;
}
