import type { Town } from '@township/client';
import { CaptionedPicture } from '@/ui/captioned-picture';
import { ContactList } from '@/ui/contact-list';
import { Facts } from '@/ui/facts';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { Figures } from '../figures';
import { Names } from '../names';
import { RichText } from '../rich-text/rich-text';
import { topicsUrl } from '../urls';
import { TownJsonLd } from './town-json-ld';

/** The town: figures, programme, history, names, how to reach it. */
export function TownView({ town, origin }: { town: Town; origin: string }) {
  return (
    <div className="wrap">
      <TownJsonLd town={town} origin={origin} />
      <PageHead
        title={town.name}
        kicker={[town.province, town.city, town.county].filter(Boolean).join(' · ')}
        lede={town.summary}
      />
      {town.cover && <CaptionedPicture image={town.cover} sizes="100vw" priority />}
      {town.figures.length > 0 && (
        <Section title="数说本镇" id="figures">
          <Figures figures={town.figures} />
        </Section>
      )}
      <div className="split">
        <div>
          {town.programme && (
            <Section
              title={town.programmeTitle ?? '规划'}
              id="programme"
              more={{ label: '全部专题', href: topicsUrl }}
            >
              <RichText html={town.programme} />
            </Section>
          )}
          {town.history && (
            <Section title="历史" id="history">
              <RichText html={town.history} />
            </Section>
          )}
        </div>
        <div className="aside">
          <Section title="档案" id="facts">
            <Facts
              facts={[
                { label: '区划代码', value: town.code },
                {
                  label: '曾用名',
                  value: town.formerNames.length > 0 && <Names names={town.formerNames} />,
                },
                { label: '主办单位', value: town.organizer },
              ]}
            />
          </Section>
          <Section title="联系" id="contact">
            {town.contacts.length > 0 ? (
              <ContactList contacts={town.contacts} />
            ) : (
              <p className="pending">联系方式待补充。</p>
            )}
          </Section>
          {town.formerPlaces.length > 0 && (
            <Section title="旧地名" id="former-places">
              <Names names={town.formerPlaces} />
            </Section>
          )}
        </div>
      </div>
    </div>
  );
}
