import type { Alias } from '@township/client';
import { Section } from '@/ui/section';
import { spellings } from './village-entries';

/** Names that stood on earlier lists and lead to no village: still to be found. */
export function FormerPlaces({ places }: { places: Alias[] }) {
  if (places.length === 0) return null;
  return (
    <div data-find-group>
      <Section title="旧地名" id="former-places" lede="曾在名单上、现在不再单列的村名。">
        <ul className="former-places">
          {places.map(({ name, note }) => (
            <li key={name} data-find={spellings(name)}>
              <strong className="former-places__name">{name}</strong>
              {note && <span className="names__note">{note}</span>}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
