import { hash } from './cover';
import { RegistrationMark } from './marks';

const TONES = ['vermilion', 'ink', 'green'] as const;

/** Names up to this length stand on the plate whole; of a longer one its first character. */
const WHOLE = 5;

interface NamePlateProps {
  name: string;
  /** Decides the tone: the same seed, the same plate. */
  seed: string;
  /** A short number or word in the corner. */
  sign?: string;
}

/** 名牌: where there is no picture, the name itself, set downwards on a halftone ground. */
export function NamePlate({ name, seed, sign }: NamePlateProps) {
  const characters = [...name];
  const shown = characters.length <= WHOLE ? name : characters[0];
  return (
    <div
      className={`name-plate name-plate--${TONES[hash(seed) % TONES.length]}`}
      data-length={[...(shown ?? '')].length}
      aria-hidden="true"
    >
      <RegistrationMark className="name-plate__mark name-plate__mark--start" />
      <span className="name-plate__name">{shown}</span>
      {sign && <span className="name-plate__sign">{sign}</span>}
      <RegistrationMark className="name-plate__mark name-plate__mark--end" />
    </div>
  );
}
