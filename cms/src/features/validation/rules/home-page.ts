import { valuesOf, type Rule } from './rule';
import { checkLink } from './url';

export const homePageRule: Rule = ({ document }) => {
  const [banner = {}] = valuesOf(document, 'banner');
  const problems = checkLink(banner).map((found) => ({
    ...found,
    path: `banner.${found.path}`,
  }));
  const sections = valuesOf(document, 'sections').map(({ section }) => section);
  sections.forEach((section, i) => {
    if (section != null && sections.indexOf(section) < i) {
      problems.push({ path: `sections.${i}.section`, message: '这个板块前面已经列过了' });
    }
  });
  return problems;
};
