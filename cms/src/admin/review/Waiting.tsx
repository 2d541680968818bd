import type { ToldWaiting } from '@township/rules/review/told';
import { EntryList } from '../desk/EntryList';
import { useDesk } from '../desk/use-desk';
import { typeOf } from '../desk/words';

type Waiting = ToldWaiting & { state: null };

/** What waits for whoever is signed in, the most urgent first. */
export const Waiting = () => (
  <EntryList
    {...useDesk<Waiting>('/portal/review/waiting')}
    none="没有等您审、等您改的。"
    tell={(entry) => [typeOf(entry), entry.words, entry.due?.words].filter(Boolean).join('，')}
  />
);
