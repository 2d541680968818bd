import { Section } from '@/ui/section';
import { HeadlineList } from '../news/article-list';
import { Banner } from './banner';
import { frontPage, planSections, rowsOf } from './front-page';
import type { HomeContent } from './home-content';
import { describeSections } from './home-sections';
import { Lead } from './lead';
import { Noticeboard } from './noticeboard';
import { PendingSections } from './pending-sections';
import { TownPlate } from './town-plate';

/** The town in one screen, and more of it below. */
export function HomeView(content: HomeContent) {
  const { town, homePage } = content;
  const featured = homePage?.featured ?? [];
  const plan = planSections(homePage?.sections ?? []);
  const hasBoard = plan.some(({ name }) => name === 'notices');
  const front = frontPage({ ...content, featured }, hasBoard);
  const { lead, headlines, board } = front;
  // Notices that open the page stand in the front itself.
  const first = plan[0]?.name === 'notices' ? plan.shift() : undefined;
  const sections = describeSections(plan, content, front);
  const pending = sections.filter(({ content }) => content === null);
  const filled = sections.filter(({ content }) => content !== null);

  return (
    <>
      <div className="wrap front">
        <TownPlate town={town} />
        <section className="front__news" aria-labelledby="latest">
          <h2 id="latest" className="visually-hidden">
            最新
          </h2>
          {lead ? (
            <Lead
              article={lead}
              reason={
                featured[0] === lead ? '头条' : content.pinned.includes(lead) ? '置顶' : '最新'
              }
            />
          ) : (
            <p className="front__empty">镇里的新消息会登在这里，目前还没有发布文章。</p>
          )}
        </section>
        <div className="front__side">
          {headlines.length > 0 && <HeadlineList articles={headlines} />}
          {first && <Noticeboard title={first.title} notices={board} />}
        </div>
      </div>
      {homePage?.banner && (
        <div className="wrap">
          <Banner banner={homePage.banner} />
        </div>
      )}
      {rowsOf(filled).map((row) => (
        <div key={row[0]?.name} className={`band band--${row[0]?.name}`}>
          <div className={row.length > 1 ? 'wrap pair' : 'wrap'}>
            {row.map(({ name, title, more, content }) => (
              <Section key={name} id={name} title={title} more={more}>
                {content}
              </Section>
            ))}
          </div>
        </div>
      ))}
      {pending.length > 0 && (
        <div className="wrap">
          <PendingSections sections={pending} />
        </div>
      )}
    </>
  );
}
