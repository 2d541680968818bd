/**
 * Longest texts of a correction, in UTF-16 units as a form's `maxlength` counts them. A Chinese character of an address
 * takes nine: this is the longest address that browsers are sure to open.
 */
export const CORRECTION_LIMITS = { pageUrl: 2000, problem: 1000, contact: 100 } as const;

/** What a reader says is wrong with a page. */
export interface Correction {
  /** Address of the page: http(s), or a path of the site. */
  pageUrl: string;
  problem: string;
  /** How to reach the reader, in the reader's own words; null when they left nothing. */
  contact: string | null;
}

export interface CorrectionProblem {
  field: keyof Correction;
  /** In Chinese, for the reader. */
  message: string;
}

export type CorrectionResult =
  { ok: true; value: Correction } | { ok: false; problems: CorrectionProblem[] };

// eslint-disable-next-line no-control-regex -- what no keyboard types and no database column should hold
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

/** Checks a correction and tidies its texts: spaces around them go, lines end in `\n`. */
export function checkCorrection(input: unknown): CorrectionResult {
  const given: Record<string, unknown> = { ...(typeof input === 'object' ? input : null) };
  const pageUrl = tidy(given.pageUrl);
  const problem = tidy(given.problem);
  const contact = tidy(given.contact ?? '');
  const problems: CorrectionProblem[] = [];
  const refuse = (field: keyof Correction, message: string) => problems.push({ field, message });

  if (!pageUrl || !isPage(pageUrl)) refuse('pageUrl', '请填写出错页面的网址');
  else if (pageUrl.length > CORRECTION_LIMITS.pageUrl) {
    refuse('pageUrl', `网址请写在${CORRECTION_LIMITS.pageUrl}个字符以内，问号和后面的部分可以不要`);
  }
  if (!problem) refuse('problem', '请写下哪里有错');
  else if (problem.length > CORRECTION_LIMITS.problem) {
    refuse('problem', `请把问题写在${CORRECTION_LIMITS.problem}字以内`);
  } else if (CONTROL.test(problem.replace(/[\n\t]/g, ''))) {
    refuse('problem', '文字里有无法识别的字符，请删去后再提交');
  }
  if (contact === null || CONTROL.test(contact)) {
    refuse('contact', '联系方式里有无法识别的字符，请重新填写');
  } else if (contact.length > CORRECTION_LIMITS.contact) {
    refuse('contact', `联系方式请写在${CORRECTION_LIMITS.contact}字以内`);
  }
  if (problems.length > 0 || pageUrl === null || problem === null) return { ok: false, problems };
  return { ok: true, value: { pageUrl, problem, contact: contact || null } };
}

const tidy = (value: unknown): string | null =>
  typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : null;

const isPage = (text: string): boolean =>
  /^(https?:\/\/[^\s/]|\/(?![/\\]))/i.test(text) && !/\s/.test(text) && !CONTROL.test(text);
