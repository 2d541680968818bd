import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chinese } from '../src/admin/translations';
import { strangeWords } from './harness/latin';

const fromStrapi = createRequire(require.resolve('@strapi/strapi/package.json'));

/** Strapi's packages with an admin of their own, and what stands before their ids. */
const PACKAGES: Readonly<Record<string, string>> = {
  admin: '',
  'content-manager': 'content-manager.',
  upload: 'upload.',
  i18n: 'i18n.',
  email: 'email.',
  'plugin-users-permissions': 'users-permissions.',
};

/** Paid editions, trials, developers' tours, and editors that no content type of the portal uses. */
const OUT_OF_REACH =
  /^(?:tours\.|Settings\.(?:permissions\.auditLogs|sso|page\.Purchase|page\.purchase|content-history|review-workflows|application\.(?:ee|ai-usage|admin-seats))|app\.components\.(?:FreeTrial|UpsellBanner|NpsSurvey|LeftMenu\.trial)|app\.links\.|global\.plugins\.|components\.Blocks|review-workflows|releases\.|mycustomfields|content-manager\.(?:history|preview|components\.Blocks|restore|models?|groups|Settings\.list)|components\.(?:Blocks|premiumFeature)|widget\.(?:last-activity|deploy)|i18n\.(?:CMEdit|CMList|Settings\.ai|CheckboxConfirmation)|upload\.(?:ai\.|settings\.form\.ai|upload\.progress\.(?:file\.)?(?:metadata|generating)|list\.bulk-actions\.create-metadata|asset-details\.replace\.description\.ai)|content-type-builder|users-permissions\.(?:PopUpForm|Email|EditForm|Providers|HeaderNav|Settings\.roles|Roles|EditPage|BoundRoute|Policies|Plugin|plugin|List|Controller)|http)/;

type Messages = Record<string, string>;

function sources(name: string): { messages: (locale: string) => Messages; code: string[] } {
  const entry = name === 'plugin-users-permissions' ? require : fromStrapi;
  const dir = path.join(path.dirname(entry.resolve(`@strapi/${name}/package.json`)), 'dist/admin');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  return {
    messages: (locale) => {
      const file = files.find((file) => file.endsWith(`translations/${locale}.json.js`))!;
      const loaded = fromStrapi(path.join(dir, file));
      return loaded.default ?? loaded;
    },
    code: files
      .filter((file) => file.endsWith('.js') && !file.includes('translations'))
      .map((file) => readFileSync(path.join(dir, file), 'utf8')),
  };
}

/** `formatMessage({ id, defaultMessage })` as it stands in the built code, the id bare or prefixed by a helper. */
const DESCRIPTOR =
  /id:\s*(?:[\w$.]*(get\w*Tra\w+)\(\s*)?(['"`])([^'"`]+)\2\s*\)?\s*,\s*defaultMessage:\s*(['"`])((?:\\.|(?!\4)[^\\])*)\4/g;

test('every message that Strapi’s admin can show is Chinese', () => {
  const inUse = new Map<string, string>();
  const wanted = new Map<string, string>();
  for (const [name, prefix] of Object.entries(PACKAGES)) {
    const { messages, code } = sources(name);
    for (const [id, text] of Object.entries(messages('en'))) wanted.set(prefix + id, text);
    for (const [id, text] of Object.entries(messages('zh-Hans'))) inUse.set(prefix + id, text);
    for (const text of code) {
      for (const [, helper, , id, , message] of text.matchAll(DESCRIPTOR)) {
        if (!id!.includes('${')) wanted.set((helper ? prefix : '') + id, message!);
      }
    }
  }
  for (const [id, text] of Object.entries(chinese)) inUse.set(id, text);
  const english = [...wanted]
    .filter(([id]) => !OUT_OF_REACH.test(id))
    .filter(([id]) => {
      const text = inUse.get(id);
      // Placeholders and tags of the message format are names, not words.
      const shown = text?.replace(
        /<\/?\w+>|\{\w+, (?:plural|select), ?|\b(?:one|other|true|false|undefined) ?\{|=\d \{|\{[\w, ]+\}/g,
        ' ',
      );
      return shown === undefined || strangeWords(shown).length > 0;
    });
  expect(
    Object.fromEntries(english.map(([id, message]) => [id, `${message} → ${inUse.get(id) ?? ''}`])),
  ).toEqual({});
});
