import { Link } from '@/ui/link';
import { developersUrl } from '../urls';
import { LANG, other, pick, sayIn, type Language } from './say';
import type { ApiResource } from '@/cms';

interface SwitchProps {
  /** The page's own language. */
  language: Language;
  /** The resource that the page is about; the guide has none. */
  slug?: string;
}

/** A plain link to the same page in the other language. */
export function LanguageSwitch({ language, slug }: SwitchProps) {
  const there = other(language);
  return (
    <p className="page-head__switch">
      <Link
        className="tool"
        href={developersUrl(there, slug)}
        hrefLang={LANG[there]}
        lang={LANG[there]}
      >
        {sayIn(there)('中文', 'English')}
      </Link>
    </p>
  );
}

interface ResourcesNavProps {
  resources: readonly Pick<ApiResource, 'slug' | 'title'>[];
  language: Language;
  slug: string;
}

/** From the page of one resource to the guide and to all others. */
export function ResourcesNav({ resources, language, slug }: ResourcesNavProps) {
  const say = sayIn(language);
  return (
    <nav className="contents" aria-label={say('接口', 'API')}>
      <ul className="contents__list">
        <li>
          <Link className="contents__link" href={developersUrl(language)}>
            {say('开始使用', 'Guide')}
          </Link>
        </li>
        {resources.map((resource) => (
          <li key={resource.slug}>
            <Link
              className="contents__link"
              href={developersUrl(language, resource.slug)}
              aria-current={resource.slug === slug ? 'page' : undefined}
            >
              {pick(language, resource.title)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
