import type { Alias } from '@township/client';

/** Former names, set like entries of a gazetteer. */
export function PlaceNames({ names, large = false }: { names: Alias[]; large?: boolean }) {
  return (
    <dl className={large ? 'gazetteer gazetteer--large' : 'gazetteer'}>
      {names.map(({ name, note }) => (
        <div key={name} className="gazetteer__entry">
          <dt className="gazetteer__name">{name}</dt>
          <dd className="gazetteer__note">{note ?? '来历待补充。'}</dd>
        </div>
      ))}
    </dl>
  );
}
