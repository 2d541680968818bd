import type { ChangeNote } from '@township/client';
import { Section } from '@/ui/section';
import { Day } from '@/ui/time';

/** Days that a change is news for those who read the article before. */
const RECENT_DAYS = 30;
const DAY_MS = 86_400_000;

export const newestFirst = (notes: readonly ChangeNote[]): ChangeNote[] =>
  [...notes].sort((a, b) => b.changedAt.localeCompare(a.changedAt));

/** The last change, unless it is too long ago to stand above the text. */
export function recentChange(notes: readonly ChangeNote[], now: Date): ChangeNote | undefined {
  const [latest] = newestFirst(notes);
  const oldest = now.getTime() - RECENT_DAYS * DAY_MS;
  return latest && Date.parse(latest.changedAt) >= oldest ? latest : undefined;
}

/** 更新于 2026年11月23日，因…… */
function Line({ changedAt, note }: ChangeNote) {
  return (
    <>
      更新于 <Day value={changedAt} />
      {note.startsWith('因') ? '，' : '：'}
      {note}
    </>
  );
}

/** What changed lately, in one line above the text. */
export function RecentChange({ note }: { note: ChangeNote }) {
  return (
    <p className="recent-change">
      <Line {...note} />
    </p>
  );
}

/** All that was changed after publication, newest first. */
export function ChangeNotes({ notes }: { notes: readonly ChangeNote[] }) {
  if (notes.length === 0) return null;
  return (
    <Section title="更新记录" id="changes">
      <ol className="changes">
        {newestFirst(notes).map((note) => (
          <li key={note.changedAt} className="changes__item">
            <Line {...note} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
