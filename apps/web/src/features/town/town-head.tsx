import type { Town } from '@township/client';
import { Picture } from '@/ui/picture';

/** The town's name at full size beside its picture. */
export function TownHead({ town }: { town: Town }) {
  const place = [town.province, town.city, town.county].filter(Boolean).join(' · ');
  const former = town.formerNames.map(({ name }) => name).join('、');
  return (
    <header className={town.cover ? 'town-head town-head--pictured' : 'town-head'}>
      <div className="town-head__text">
        {place && <p className="page-head__kicker">{place}</p>}
        <h1 className="town-head__name">{town.name}</h1>
        {former && <p className="town-head__former">旧称{former}</p>}
        <p className="town-head__lede">{town.summary}</p>
      </div>
      {town.cover && (
        <div className="town-head__cover">
          <Picture image={town.cover} sizes="(min-width: 64rem) 44rem, 100vw" priority />
        </div>
      )}
    </header>
  );
}
