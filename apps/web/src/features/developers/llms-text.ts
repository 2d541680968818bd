import { SECTIONS } from '@township/client/vocabulary';
import { dataUrl, developersUrl, feedsUrl } from '../urls';
import type { ApiResource } from '@/cms';

interface LlmsText {
  siteName: string;
  /** Of the site. */
  origin: string;
  resources: readonly ApiResource[];
}

/** The site for language models (llmstxt.org): Markdown with one heading, one quotation, and links in parts. */
export function llmsText({ siteName, origin, resources }: LlmsText): string {
  const link = (name: string, path: string, about?: string) =>
    `- [${name}](${origin}${path})${about ? `: ${about}` : ''}`;
  return [
    `# ${siteName}`,
    '',
    '> 乡镇门户网站。公开的内容都能以 JSON 读取，只读，不用密钥，内容是中文。' +
      ' A township’s portal. All public content is also there as JSON: read-only, no key, in Chinese.',
    '',
    '## API',
    '',
    link(
      'OpenAPI 3.1',
      '/api/openapi.json',
      '每个地址、参数、字段（中英文） Every address, parameter and field',
    ),
    link('开放接口', developersUrl(), '快速开始、次数限制、错误、数据许可、稳定承诺'),
    link('Open data API', developersUrl('en'), 'Quick start, limits, errors, licence, stability'),
    link('变更 Changes', '/api/changes', '之后变了什么 What has changed behind a cursor'),
    link('数据下载 Downloads', dataUrl, '整批的表格 Whole tables'),
    '',
    '## 内容 Content',
    '',
    ...resources.map(({ slug, title: [zh, en], about, questions }) =>
      link(
        `${zh} ${en}`,
        developersUrl('en', slug),
        `GET ${questions.map(({ path }) => path).join(', ')}. ${about[1]}`,
      ),
    ),
    '',
    '## 栏目 Sections',
    '',
    ...Object.values(SECTIONS).map(({ label, path }) => link(label, path)),
    '',
    '## Optional',
    '',
    link('订阅 Feeds', feedsUrl, 'RSS, Atom, JSON Feed'),
    link('站点地图 Sitemap', '/sitemap.xml'),
    '',
  ].join('\n');
}
