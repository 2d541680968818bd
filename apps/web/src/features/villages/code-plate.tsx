import type { Town } from '@township/client';
import { splitVillageCode } from '@township/rules/division-code';

interface CodePlateProps {
  code: string;
  name: string;
  town: Pick<Town, 'name' | 'county' | 'city' | 'province'>;
}

/** A village's statistical code taken apart: each group of digits over the place it stands for. */
export function CodePlate({ code, name, town }: CodePlateProps) {
  const parts = splitVillageCode(code);
  if (!parts) return <p className="code-plate__whole">{code}</p>;
  const levels = [
    { digits: parts.province, place: town.province ?? '省' },
    { digits: parts.city, place: town.city ?? '市' },
    { digits: parts.county, place: town.county ?? '县' },
    { digits: parts.town, place: town.name },
    { digits: parts.village, place: name },
  ];
  return (
    <dl className="code-plate">
      {levels.map(({ digits, place }) => (
        <div key={place} className="code-plate__level">
          <dt className="code-plate__place">{place}</dt>
          <dd className="code-plate__digits">{digits}</dd>
        </div>
      ))}
    </dl>
  );
}
