import type { Town } from '@township/client';
import type { ERROR_CODES } from '@township/client/contract';
import type { ApiLimits, QuickStart as Codes } from '@/cms';
import { Facts } from '@/ui/facts';
import { PageHead } from '@/ui/page-head';
import { siteNameOf } from '../metadata';
import { Contents } from '../town/contents';
import { LanguageSwitch } from './developers-nav';
import { Asking } from './guide/asking';
import { Caching } from './guide/caching';
import { ChangeLog } from './guide/change-log';
import { ContentList } from './guide/content-list';
import { Copies } from './guide/copies';
import { Errors } from './guide/errors';
import { Licence } from './guide/licence';
import { Limits } from './guide/limits';
import { QuickStart } from './guide/quick-start';
import { Stability } from './guide/stability';
import { GUIDE_PARTS } from './guide-parts';
import type { ApiResource } from '@/cms';
import { LANG, pick, sayIn, type Language } from './say';

export interface GuideProps {
  town: Town;
  limits: ApiLimits;
  codes: Codes;
  errorCodes: typeof ERROR_CODES;
  resources: readonly ApiResource[];
  /** Of the site. */
  origin: string;
  language: Language;
}

/** What developers read first: how to begin, what there is, what the portal promises. */
export function GuideView({
  town,
  limits,
  codes,
  errorCodes,
  resources,
  origin,
  language,
}: GuideProps) {
  const say = sayIn(language);
  const name = siteNameOf(town);
  const parts = Object.entries(GUIDE_PARTS).map(([id, title]) => ({
    id,
    title: pick(language, title),
  }));
  return (
    <div className="wrap" lang={LANG[language]}>
      <PageHead
        title={say('开放接口', 'Open data API')}
        lede={say(
          <>
            {name}网站上公开的内容，程序也能读：一个网址一份
            JSON，不用申请，不用登录，发布后一秒内就是新的。
          </>,
          <>
            What <span lang="zh-CN">{name}</span> publishes, programs can read: one address, one
            JSON answer. No sign-up, no key, and new within a second of its publication.
          </>,
        )}
      >
        <Essentials origin={origin} language={language} />
        <LanguageSwitch language={language} />
      </PageHead>
      <div className="developers">
        <Contents parts={parts} label={say('本页内容', 'On this page')} />
        <div className="developers__parts">
          <QuickStart codes={codes} language={language} />
          <ContentList resources={resources} language={language} />
          <Asking language={language} />
          <Limits limits={limits} language={language} />
          <Errors codes={errorCodes} language={language} />
          <Caching code={codes['unchanged.sh']} language={language} />
          <Copies code={codes['changes.sh']} language={language} />
          <Licence town={town} language={language} />
          <Stability language={language} />
          <ChangeLog language={language} />
        </div>
      </div>
    </div>
  );
}

/** What a developer looks for before anything else. */
function Essentials({ origin, language }: Pick<GuideProps, 'origin' | 'language'>) {
  const say = sayIn(language);
  return (
    <Facts
      facts={[
        { label: say('地址', 'Address'), value: `${origin}/api` },
        {
          label: 'OpenAPI 3.1',
          value: <a href="/api/openapi.json">/api/openapi.json</a>,
        },
        { label: say('语言模型', 'For LLMs'), value: <a href="/llms.txt">/llms.txt</a> },
      ]}
    />
  );
}
