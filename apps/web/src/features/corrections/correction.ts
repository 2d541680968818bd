import { checkCorrection, type Correction } from '@township/rules/correction';

/** What the form holds, as typed. */
export interface CorrectionValues {
  pageUrl: string;
  problem: string;
  contact: string;
}

/** A message at each field that needs one. */
export type CorrectionErrors = Partial<Record<keyof CorrectionValues, string>>;

/** A form on its way back to the reader: nothing that was typed is lost. */
export interface ReturnedForm {
  values: CorrectionValues;
  errors: CorrectionErrors;
  /** Why it was not sent although nothing in it is wrong. */
  failure?: string;
}

/** A field that people do not see; whoever fills it in is a program. */
export const TRAP = 'website';

export function readCorrection(form: URLSearchParams): CorrectionValues {
  const field = (name: keyof CorrectionValues) => form.get(name) ?? '';
  return { pageUrl: field('pageUrl'), problem: field('problem'), contact: field('contact') };
}

type Checked =
  { correction: Correction; path: string } | { correction: null; errors: CorrectionErrors };

/** The correction and the path of its page, or a message for each field that cannot be taken as it is. */
export function checkForm(values: CorrectionValues, hosts: readonly (string | null)[]): Checked {
  const checked = checkCorrection(values);
  if (!checked.ok) {
    const errors = checked.problems.map(({ field, message }) => [field, message]);
    return { correction: null, errors: Object.fromEntries(errors) };
  }
  const path = sitePath(checked.value.pageUrl, hosts);
  return path === null
    ? { correction: null, errors: { pageUrl: '这不是本站的网址，请填写本站出错页面的网址' } }
    : { correction: checked.value, path };
}

/** The path of a page from its address as people copy it; null when it is none of this site's. */
export function sitePath(address: string, hosts: readonly (string | null)[]): string | null {
  const base = 'http://site.invalid';
  if (!URL.canParse(address, base)) return null;
  const { host, pathname, search } = new URL(address, base);
  return host === 'site.invalid' || hosts.includes(host) ? pathname + search : null;
}
