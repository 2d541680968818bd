import {
  checkCorrection,
  CORRECTION_LIMITS,
  type Correction,
  type CorrectionProblem,
} from '@township/rules/correction';

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

/** A hidden field: only robots fill it in. */
export const TRAP = 'website';

export function readCorrection(form: URLSearchParams): CorrectionValues {
  const field = (name: keyof CorrectionValues) => form.get(name) ?? '';
  return { pageUrl: field('pageUrl'), problem: field('problem'), contact: field('contact') };
}

type Checked =
  { ok: true; correction: Correction; path: string } | { ok: false; errors: CorrectionErrors };

export interface Site {
  /** The site's public origin, by which staff open the page. */
  origin: string;
  /** Names under which readers have it. */
  hosts: readonly (string | null)[];
}

/**
 * The correction as it goes to the CMS, and the path of its page; or a message for each field that cannot be taken.
 * What is checked is what is sent: an address grows when it is written out.
 */
export function checkForm(values: CorrectionValues, { origin, hosts }: Site): Checked {
  const path = sitePath(values.pageUrl.trim(), hosts);
  const pageUrl = path === null ? values.pageUrl : shortened(origin + path);
  const checked = checkCorrection({ ...values, pageUrl });
  if (!checked.ok) return { ok: false, errors: toErrors(checked.problems) };
  if (path === null) {
    return { ok: false, errors: { pageUrl: '这不是本站的网址，请填写本站出错页面的网址' } };
  }
  return { ok: true, correction: checked.value, path };
}

/** The first message at each field. */
export function toErrors(problems: readonly CorrectionProblem[]): CorrectionErrors {
  return Object.fromEntries(problems.map(({ field, message }) => [field, message]).reverse());
}

/** Without its query where it is too long: the address of a very long search is still the search page's. */
const shortened = (address: string): string =>
  address.length > CORRECTION_LIMITS.pageUrl ? (address.split('?')[0] ?? address) : address;

/** The path of a page from its address as people copy it; null when it is none of this site's. */
export function sitePath(address: string, hosts: readonly (string | null)[]): string | null {
  const base = 'http://site.invalid';
  if (!/^(?:https?:\/\/|\/)/i.test(address) || !URL.canParse(address, base)) return null;
  const { host, pathname, search } = new URL(address, base);
  return host === 'site.invalid' || hosts.includes(host) ? pathname + search : null;
}
