import type { Town } from '@township/client';
import { Link } from '@/ui/link';
import { ColorBar, RegistrationMark } from '@/ui/marks';
import { townUrl } from '../urls';

/** The town's name as a printing plate: vermilion, registration marks, the control strip. */
export function TownPlate({ town }: { town: Town }) {
  const place = [town.province, town.city, town.county].filter(Boolean).join('');
  return (
    <div className="town-plate">
      <RegistrationMark className="town-plate__mark town-plate__mark--start" />
      <RegistrationMark className="town-plate__mark town-plate__mark--end" />
      <div className="town-plate__title">
        <h1 className="town-plate__name">{town.name}</h1>
        {place && <p className="town-plate__place">{place}</p>}
      </div>
      <div className="town-plate__text">
        <p>{town.summary}</p>
        <p>
          <Link className="town-plate__link" href={townUrl}>
            认识{town.name}
          </Link>
        </p>
        <ColorBar />
      </div>
    </div>
  );
}
