import type { Offering } from '@township/client';

/** Specialties or products: name and what it is. */
export function Offerings({ offerings }: { offerings: Offering[] }) {
  return (
    <dl className="offerings">
      {offerings.map(({ name, description }, index) => (
        <div key={index} className="offerings__item">
          <dt>{name}</dt>
          {description && <dd>{description}</dd>}
        </div>
      ))}
    </dl>
  );
}
