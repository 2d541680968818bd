/** Strapi shows moments in the browser's zone; the town has one, wherever its staff sit. */
export function showTownTime(): void {
  const inTown = (options: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormatOptions => ({
    ...options,
    timeZone: options.timeZone ?? 'Asia/Shanghai',
  });
  type Arguments = [locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions];
  const DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (Format, [locales, options]: Arguments) => new Format(locales, inTown(options)),
    apply: (Format, _, [locales, options]: Arguments) => Format(locales, inTown(options)),
  });
  Object.assign(Intl, { DateTimeFormat });
}
