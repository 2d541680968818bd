import type { RuleResult } from '@township/rules/result';
import { readTypedDay, readTypedMoment, showTyped } from '@township/rules/typed-date';
import { readTypedTime } from '@township/rules/typed-time';

/** How a kind of field reads and shows; `read` gives what is stored. */
interface Kind {
  read(text: string, now: Date): RuleResult<string | null>;
  show(stored: string): string;
  example: string;
}

export const KINDS = {
  date: { read: readTypedDay, show: showTyped, example: '2026-11-28' },
  datetime: { read: readTypedMoment, show: showTyped, example: '2026-11-28 14:30' },
  time: {
    read: (text) => {
      const time = readTypedTime(text);
      return time.ok && time.value ? { ok: true, value: `${time.value}.000` } : time;
    },
    show: (stored) => stored.replace(/^(\d{2}:\d{2}):\d{2}(?:\.\d+)?$/, '$1'),
    example: '14:30',
  },
} as const satisfies Record<string, Kind>;

export type DateKind = keyof typeof KINDS;

export const isDateKind = (type: string): type is DateKind => Object.hasOwn(KINDS, type);
