import { CHINA_ZONE } from '@township/rules/china-day';
import setDefaultOptions from 'date-fns/setDefaultOptions';
import zhCN from 'date-fns/locale/zh-CN';

/**
 * Strapi shows moments in the browser's zone; the town has one, wherever its staff sit. Days that it writes with
 * date-fns (a new role's description) are English unless told otherwise.
 */
export function showTownTime(): void {
  setDefaultOptions({ locale: zhCN });
  const inTown = (options: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormatOptions => ({
    ...options,
    timeZone: options.timeZone ?? CHINA_ZONE,
  });
  type Arguments = [locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions];
  const DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (Format, [locales, options]: Arguments) => new Format(locales, inTown(options)),
    apply: (Format, _, [locales, options]: Arguments) => Format(locales, inTown(options)),
  });
  Object.assign(Intl, { DateTimeFormat });
}
