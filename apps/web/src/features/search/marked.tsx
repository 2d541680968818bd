import type { Segment } from '@township/client';

export const plainText = (segments: readonly Segment[]): string =>
  segments.map(({ text }) => text).join('');

/** A text with what was looked for in it marked. */
export function Marked({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ text, match }, index) => (match ? <mark key={index}>{text}</mark> : text));
}
