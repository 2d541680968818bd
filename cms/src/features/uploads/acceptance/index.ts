import { accept, refuse, type RuleResult } from '@township/rules/result';
import { detect } from './detect';
import type { Kind } from './kinds';
import { chosenByName } from './name';

export { isPicture } from './kinds';
export { storedName } from './name';

/** Names that a server, a browser or a person could take for a program or a page, wherever they stand in the name. */
const DANGEROUS =
  /\.(?:html?|xhtml|svgz?|xml|js|mjs|php\d?|phtml|jsp|aspx?|cgi|sh|bat|cmd|exe|scr|msi|jar|vbs|ps1|lnk|hta|apk)(?=\.|$)/i;

export const emptyProblem = (name: string) => `“${name}”是空文件，请检查原文件，重新保存后再上传`;

/**
 * What a file is, by its content and then by its name; or why it is not accepted, in Chinese for the person
 * who uploads it.
 */
export function judge(name: string, content: Buffer): RuleResult<Kind> {
  if (content.length === 0) return refuse(emptyProblem(name));
  const detected = detect(content);
  if (typeof detected === 'string') return refuse(`不能上传“${name}”：${detected}`);
  const dangerous = DANGEROUS.exec(name)?.[0];
  if (dangerous) {
    return refuse(
      `不能上传“${name}”：文件名里的“${dangerous}”像程序或网页，请从文件名里去掉再上传`,
    );
  }
  return accept(chosenByName(name, detected));
}
