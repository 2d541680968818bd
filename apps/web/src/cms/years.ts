/** China has one time zone, eight hours ahead of UTC, and no summer time. */
const chineseYear = (instant: string): number =>
  new Date(Date.parse(instant) + 8 * 3600 * 1000).getUTCFullYear();

/** The years between two instants, both included, that hold something; latest first. */
export async function calendarYears(
  from: string,
  to: string,
  holds: (year: number) => Promise<boolean>,
): Promise<number[]> {
  const last = chineseYear(to);
  const years = Array.from({ length: last - chineseYear(from) + 1 }, (_, index) => last - index);
  const held = await Promise.all(years.map(holds));
  return years.filter((_, index) => held[index]);
}
