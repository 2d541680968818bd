import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { addressOf, read, siteUrl, TEMPLATES } from './support';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    elements: [
      'html5',
      // A preload of a picture names its renditions in imagesrcset and has no href, as HTML allows.
      { link: { attributes: { href: { required: false } } } },
    ],
  }),
);

/** What the validator finds, one line each. */
async function faults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}

test('the validator finds faults', async () => {
  expect(await faults('<!doctype html><html lang="zh"><p><div></div></html>')).not.toEqual([]);
});

describe.each([
  ['standard', undefined],
  ['elder', 'reading=elder-20-paper'],
])('in %s mode', (_mode, cookie) => {
  test.each([...TEMPLATES, '/search?q=zdc', '/correction', '/no-such-page'])(
    '%s is valid HTML',
    async (template) => {
      const url = siteUrl() + (await addressOf(template));
      const { html } = await read(url, { headers: cookie ? { cookie } : {} });
      expect(html).toMatch(/^<!DOCTYPE html>/i);
      expect(await faults(html)).toEqual([]);
    },
  );
});
