import {
  apiResources,
  ERROR_CODES,
  getApiLimits,
  getExamples,
  getQuickStart,
  getTown,
} from '@/cms';
import { env } from '@/env';
import { GuideView } from '@/features/developers/guide-view';
import { ResourceView } from '@/features/developers/resource-view';
import { LANG, LANGUAGES, pick, sayIn, type Language } from '@/features/developers/say';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { developersUrl } from '@/features/urls';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from './define-page';
import './developers.css';

const TITLE = ['开放接口', 'Open data API'] as const;

/** The parts of a page's head that are about its language. */
const inLanguage = (language: Language, slug?: string) => ({
  path: developersUrl(language, slug),
  locale: sayIn(language)('zh_CN', 'en_US'),
  languages: {
    ...Object.fromEntries(LANGUAGES.map((one) => [LANG[one], developersUrl(one, slug)])),
    'x-default': developersUrl('zh', slug),
  },
});

/** `/developers`, in one language. */
export const guidePage = (language: Language) =>
  definePage({
    async load() {
      const [town, limits, codes] = await Promise.all([getTown(), getApiLimits(), getQuickStart()]);
      return { town, limits, codes };
    },
    metadata: ({ town }) =>
      pageMetadata({
        ...inLanguage(language),
        title: pick(language, TITLE),
        siteName: siteNameOf(town),
        description: sayIn(language)(
          '用程序读取本站公开的内容：快速开始、全部字段的含义、次数限制、数据许可和稳定承诺。',
          'Read what this site publishes with a program: quick start, the meaning of every field, limits, licence and stability.',
        ),
      }),
    view: (data) => (
      <>
        <Breadcrumbs
          trail={[{ label: pick(language, TITLE), href: developersUrl(language) }]}
          origin={env.SITE_URL}
        />
        <GuideView
          {...data}
          resources={apiResources()}
          errorCodes={ERROR_CODES}
          origin={env.SITE_URL}
          language={language}
        />
      </>
    ),
  });

/** `/developers/villages`, in one language: what the API says of one type of content, of the search or of the changes. */
export const resourcePage = (language: Language) =>
  definePage({
    async load({ slug }) {
      const known = apiResources().find((one) => one.slug === slug);
      if (!known) return null;
      const [town, examples] = await Promise.all([
        getTown(),
        known.type ? getExamples(known.type) : undefined,
      ]);
      const every = apiResources(examples);
      const resource = every.find((one) => one.slug === slug)!;
      const detail = known.type && examples?.details[known.type];
      return { town, every, resource, key: slugOf(detail) };
    },
    metadata: ({ town, resource: { slug, title, about } }) =>
      pageMetadata({
        ...inLanguage(language, slug),
        title: `${pick(language, title)} - ${pick(language, TITLE)}`,
        siteName: siteNameOf(town),
        description: pick(language, about),
      }),
    view: ({ town, every, resource, key }) => (
      <>
        <Breadcrumbs
          trail={[
            { label: pick(language, TITLE), href: developersUrl(language) },
            { label: pick(language, resource.title), href: developersUrl(language, resource.slug) },
          ]}
          origin={env.SITE_URL}
        />
        <ResourceView
          resource={resource}
          resources={every}
          given={{
            key,
            q: town.name,
            by: 'column',
            limit: '5',
            'pagination[pageSize]': '3',
            route: 'villages',
            type: 'town',
            documentId: town.documentId,
          }}
          origin={env.SITE_URL}
          language={language}
        />
      </>
    ),
  });

const slugOf = (record: unknown): string =>
  typeof record === 'object' && record !== null && 'slug' in record ? String(record.slug) : '';
