import type { Alias } from '@township/client';

/** Former or other names, each with what is known about it. */
export function Names({ names }: { names: Alias[] }) {
  return (
    <ul className="names">
      {names.map(({ name, note }) => (
        <li key={name}>
          <strong>{name}</strong>
          {note && <span className="names__note">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
