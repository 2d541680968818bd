import type { TopicSummary, Town } from '@township/client';
import type { ReactNode } from 'react';
import { ContactList } from '@/ui/contact-list';
import { Facts } from '@/ui/facts';
import { Section } from '@/ui/section';
import { Figures } from '../figures';
import { RichText } from '../rich-text/rich-text';
import { topicsUrl, villagesUrl } from '../urls';
import { Contents } from './contents';
import { PlaceNames } from './place-names';
import { Programme } from './programme';
import { TownCharts } from './town-charts';
import { TownHead } from './town-head';
import { TownJsonLd } from './town-json-ld';

interface Part {
  id: string;
  title: string;
  more?: { label: string; href: string };
  /** Nothing when there is nothing to tell: the part is left out. */
  content: ReactNode;
}

interface TownViewProps {
  town: Town;
  /** The cards of the programme, in the editors' order. */
  topics: TopicSummary[];
  origin: string;
}

/** The town's portrait: what it is called, counts, plans and remembers, and how to reach it. */
export function TownView({ town, topics, origin }: TownViewProps) {
  const parts = partsOf(town, topics).filter(({ content }) => content);
  return (
    <div className="wrap">
      <TownJsonLd town={town} origin={origin} />
      <TownHead town={town} />
      <div className="town">
        <Contents parts={parts} />
        <div className="town__parts">
          {parts.map(({ content, ...part }) => (
            <Section key={part.id} {...part}>
              {content}
            </Section>
          ))}
        </div>
      </div>
    </div>
  );
}

const partsOf = (town: Town, topics: TopicSummary[]): Part[] => [
  {
    id: 'figures',
    title: '数说本镇',
    content: town.figures.length > 0 && <Figures figures={town.figures} />,
  },
  {
    id: 'charts',
    title: '图说本镇',
    content: town.charts.length > 0 && <TownCharts charts={town.charts} />,
  },
  {
    id: 'programme',
    title: town.programmeTitle ?? '规划',
    more: topics.length > 0 ? { label: '全部专题', href: topicsUrl } : undefined,
    content: (town.programme || topics.length > 0) && <Programme town={town} topics={topics} />,
  },
  {
    id: 'history',
    title: '历史',
    content: town.history && <RichText html={town.history} />,
  },
  {
    id: 'former-names',
    title: '曾用名',
    content: town.formerNames.length > 0 && <PlaceNames names={town.formerNames} large />,
  },
  {
    id: 'former-places',
    title: '旧地名',
    more: { label: '现在的村', href: villagesUrl },
    content: town.formerPlaces.length > 0 && <PlaceNames names={town.formerPlaces} />,
  },
  {
    id: 'contact',
    title: '联系',
    content:
      town.contacts.length > 0 ? (
        <ContactList contacts={town.contacts} />
      ) : (
        <p className="pending">联系方式待补充。</p>
      ),
  },
  {
    id: 'facts',
    title: '档案',
    content: (
      <Facts
        facts={[
          { label: '全称', value: [town.province, town.city, town.county, town.name].join('') },
          { label: '区划代码', value: town.code },
          { label: '主办单位', value: town.organizer, expected: true },
          { label: 'ICP备案', value: town.icpNumber },
          { label: '公安备案', value: town.policeNumber },
          { label: '网站标识码', value: town.siteCode },
        ]}
      />
    ),
  },
];
