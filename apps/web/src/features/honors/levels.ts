import type { HonorLevel } from '@township/client';

/** Highest first, as they are read. */
export const HONOR_LEVELS: readonly HonorLevel[] = [
  'national',
  'provincial',
  'municipal',
  'county',
];

export const levelName: Record<HonorLevel, string> = {
  national: '国家级',
  provincial: '省级',
  municipal: '市级',
  county: '县级',
};

/** The seal character of a level. */
export const levelMark: Record<HonorLevel, string> = {
  national: '国',
  provincial: '省',
  municipal: '市',
  county: '县',
};

/** Highest level first; within a level the order stays. */
export const byLevel = <Honor extends { level: HonorLevel }>(honors: readonly Honor[]): Honor[] =>
  HONOR_LEVELS.flatMap((level) => honors.filter((honor) => honor.level === level));

export const isHonorLevel = (value: string | undefined): value is HonorLevel =>
  HONOR_LEVELS.some((level) => level === value);
