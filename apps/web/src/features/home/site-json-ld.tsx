import type { SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import { JsonLd } from '@/ui/json-ld';
import { searchUrl } from '../urls';

/** The site as a whole, and how it is searched. */
export function SiteJsonLd({ siteName, origin }: { siteName: string; origin: string }) {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${origin}${searchUrl()}?q={q}` },
    'query-input': 'required name=q',
  };
  return (
    <JsonLd<WebSite>
      data={{
        '@type': 'WebSite',
        name: siteName,
        url: origin,
        inLanguage: 'zh-CN',
        publisher: { '@type': 'GovernmentOrganization', '@id': `${origin}/#publisher` },
        potentialAction: search,
      }}
    />
  );
}
