import { renderToStaticMarkup } from 'react-dom/server';
import { apiResources } from '@/cms/api-resources';
import { ResourceView } from '@/features/developers/resource-view';
import { LANGUAGES, type Language } from '@/features/developers/say';

const every = apiResources();

const plain = (html: string) => html.replaceAll('&#x27;', "'").replaceAll('&quot;', '"');

/** The page's text in code, and all of its text. */
function read(slug: string, language: Language) {
  const resource = every.find((one) => one.slug === slug)!;
  const html = renderToStaticMarkup(
    <ResourceView
      resource={resource}
      resources={every}
      given={{ key: 'some-slug' }}
      origin="https://town.example"
      language={language}
    />,
  );
  const codes = [...html.matchAll(/<code[^>]*>([^<]*)<\/code>/g)].map(([, code]) => code);
  return { resource, codes, html };
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(every.map(({ slug }) => slug))(
    '%s: every parameter, and a form for each question',
    (slug) => {
      const { resource, codes, html } = read(slug, language);
      for (const { path, operation } of resource.questions) {
        expect(codes).toContain(path);
        for (const { name } of operation.parameters ?? []) expect(codes).toContain(name);
        expect(html).toContain(`name="operation" value="${operation.operationId}"`);
      }
    },
  );

  test.each(every.map(({ slug }) => slug))(
    '%s: every field with its name, its meaning, its unit and its source',
    (slug) => {
      const { resource, codes, html } = read(slug, language);
      const at = language === 'zh' ? 0 : 1;
      const fields = [resource.fields, ...resource.parts.map((part) => part.fields)].flat();
      expect(fields.length).toBeGreaterThan(2);
      for (const { name, zh, en, note, unit, source } of fields) {
        expect(codes).toContain(name);
        for (const said of [zh, en, note?.[at], unit?.[at], source?.[at]]) {
          if (said) expect(plain(html)).toContain(said);
        }
      }
    },
  );
});

test('the values of a choice stand with the words that readers see', () => {
  expect(read('honors', 'en').html).toContain('<code>national</code><span lang="zh-CN"> 国家级');
});
