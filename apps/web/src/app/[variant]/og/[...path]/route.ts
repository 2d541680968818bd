import { getArticle, getEnterprise, getHonor, getTopic, getTown, getVillage } from '@/cms';
import { siteNameOf } from '@/features/metadata';
import { sections } from '@/features/navigation';
import { levelName } from '@/features/honors/levels';
import { drawCard, type Card } from '@/features/og/card';
import { kept, missing, movedTo } from '../../../kept-file';

/** Drawn once and kept like a page. */
export const dynamic = 'force-static';
export const generateStaticParams = (): [] => [];

const ADDRESS = /^([a-z]+)(?:\/([a-z0-9-]+))?\.png$/;

type RecordCard = Card & { slug: string };

/** What stands on the picture of a record's page; null when there is no such record. */
const RECORDS: Record<string, (slug: string) => Promise<RecordCard | null>> = {
  async news(slug) {
    const article = await getArticle(slug);
    return article && { ...article, kicker: article.column?.name ?? '' };
  },
  async topics(slug) {
    const topic = await getTopic(slug);
    return topic && { ...topic, kicker: topic.slogan ?? '专题' };
  },
  async villages(slug) {
    const village = await getVillage(slug);
    return village && { slug: village.slug, title: village.name, kicker: '村庄' };
  },
  async enterprises(slug) {
    const enterprise = await getEnterprise(slug);
    return (
      enterprise && {
        slug: enterprise.slug,
        title: enterprise.name,
        kicker: enterprise.industry?.name ?? '企业',
      }
    );
  },
  async honors(slug) {
    const honor = await getHonor(slug);
    return honor && { ...honor, kicker: `${levelName[honor.level]}荣誉` };
  },
};

/** `/og/news/<slug>.png`, `/og/news.png`, `/og/home.png`: the picture of a page without a cover. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const found = ADDRESS.exec((await params).path.join('/'));
  if (!found) return missing();
  const [, section = '', slug] = found;
  const town = await getTown();
  const card = slug ? await RECORDS[section]?.(slug) : sectionCard(section, siteNameOf(town));
  if (!card) return missing();
  if ('slug' in card && card.slug !== slug) return movedTo(`/og/${section}/${card.slug}.png`);
  return kept(await drawCard(card, town), 'image/png');
}

function sectionCard(section: string, siteName: string): Card | null {
  if (section === 'home') return { kicker: '', title: siteName };
  const found = sections.find(({ href }) => href === `/${section}`);
  return found ? { kicker: '', title: found.label } : null;
}
