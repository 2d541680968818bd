import * as z from 'zod';

/** What the form holds, as typed. */
export interface CorrectionValues {
  page: string;
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

export const LIMITS = { page: 300, problem: 1000, contact: 100 } satisfies Record<
  keyof CorrectionValues,
  number
>;

const upTo = (field: keyof CorrectionValues) =>
  z.string().max(LIMITS[field], {
    error: ({ input }) =>
      `最多 ${LIMITS[field]} 个字，现在有 ${String(input).length} 个字，请删短一些。`,
  });

const schema = z.object({
  page: upTo('page').min(1, '请写明是哪个页面，写网址或者标题都可以。'),
  problem: upTo('problem').min(1, '请写明哪里不对。'),
  contact: upTo('contact'),
}) satisfies z.ZodType<CorrectionValues>;

/** Reads the form's fields as a browser sends them; white space at both ends is nobody's intent. */
export function readCorrection(form: URLSearchParams): CorrectionValues {
  const field = (name: keyof CorrectionValues) =>
    (form.get(name) ?? '').replace(/\r\n?/g, '\n').trim();
  return { page: field('page'), problem: field('problem'), contact: field('contact') };
}

/** A message for each field that cannot be taken as it is; none when all can. */
export function correctionErrors(values: CorrectionValues): CorrectionErrors {
  const { error } = schema.safeParse(values);
  const messages = error ? z.flattenError(error).fieldErrors : {};
  return Object.fromEntries(
    Object.entries(messages).flatMap(([name, [first]]) => (first ? [[name, first]] : [])),
  );
}

/** The path of a page, from its address as people copy it; null when it is none of this site's. */
export function sitePath(page: string, hosts: readonly (string | null)[]): string | null {
  if (!/^(?:\/|https?:\/\/)/.test(page) || !URL.canParse(page, 'http://site.invalid')) return null;
  const { host, pathname, search } = new URL(page, 'http://site.invalid');
  return host === 'site.invalid' || hosts.includes(host) ? pathname + search : null;
}
