import type { HonorLevel } from '@township/client';
import { honorLevel, keysOf } from '@township/client/vocabulary';

/** Highest first, as they are read. */
export const HONOR_LEVELS: readonly HonorLevel[] = keysOf(honorLevel);

export const levelName = honorLevel;

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

export const isHonorLevel = (value?: string): value is HonorLevel =>
  HONOR_LEVELS.some((level) => level === value);
