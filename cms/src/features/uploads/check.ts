import path from 'node:path';
import { accept, refuse, type RuleResult } from '@township/rules/result';
import { kindOf } from './signature';

const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/** Names that a server, a browser or a person could take for a program or a page, wherever they stand in the name. */
const DANGEROUS =
  /\.(?:html?|xhtml|svgz?|xml|js|mjs|php\d?|phtml|jsp|aspx?|cgi|sh|bat|cmd|exe|com|scr|msi|jar|vbs|ps1|lnk|hta|apk)(?=\.|$)/i;

/** Why a file of this size in bytes is not taken; null when it is. */
export function sizeProblem(name: string, size: number): string | null {
  return size > MAX_UPLOAD_BYTES ? `“${name}”超过20 MB，请压缩后再上传` : null;
}

/** Whether a file may be stored: its type by its name and content, or why not, in words for whoever uploads it. */
export function checkContent(name: string, content: Buffer): RuleResult<string> {
  const extension = path.extname(name).slice(1).toLowerCase();
  const kind = kindOf(extension);
  if (!kind) {
    return refuse(
      `不能上传“${name}”：只接受图片（jpg、png、webp、gif、avif）、PDF 和 Word、Excel、PPT、WPS 文件`,
    );
  }
  if (DANGEROUS.test(name))
    return refuse(`不能上传“${name}”：文件名含有不安全的扩展名，请改名后再上传`);
  if (content.length === 0) return refuse(`“${name}”是空文件`);
  if (!kind.check(content)) {
    return refuse(`不能上传“${name}”：内容与扩展名“.${extension}”不符，请确认文件没有损坏或改名`);
  }
  return accept(kind.mime);
}
