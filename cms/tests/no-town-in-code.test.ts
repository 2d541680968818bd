import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const SOURCES = ['apps/web/src', 'cms/config', 'cms/src', 'packages', 'scripts/lib', 'deploy'];
/** Where the first town is the default one, by the name of its folder. */
const DEFAULT = /TOWN_CONTENT/;

/** The first town by its names, its county's and its villages'. */
function names(): RegExp {
  const content = path.join(ROOT, 'cms/content/zhaidian');
  const villages = readdirSync(path.join(content, 'villages')).flatMap((file) => {
    const name = /^name: (.+)村$/m.exec(
      readFileSync(path.join(content, 'villages', file), 'utf8'),
    )?.[1];
    return [file.replace('.md', ''), ...(name ? [name] : [])];
  });
  // Not its first character alone, which is a surname everywhere.
  return new RegExp(['翟店', '稷山', 'jishan', 'zhaidian', ...villages].join('|'));
}

test('no name of the first town stands in the code: it is content', () => {
  const town = names();
  expect('翟店镇 zhaidong 西位').toMatch(town);
  const found = SOURCES.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => /\.(?:tsx?|mjs|css|json|conf|template|html)$/.test(file))
      .filter((file) => !/node_modules|dist\/|\.test\.|\/tests\//.test(file))
      .flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => town.test(line) && !DEFAULT.test(line))
          .map((line) => `${path.relative(ROOT, file)}: ${line.trim()}`),
      ),
  );
  expect(found).toEqual([]);
});
