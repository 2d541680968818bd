import type { Preview } from '@/cms';

type Change = NonNullable<Preview['changes']>[number];
type Part = Change['parts'][number];

/** Longer stretches that are the same are cut to their ends. */
const SHOWN = 40;

/** What is another than on the site, field by field: struck out what stands there, underlined what came. */
export function ChangeList({ changes }: { changes: Change[] }) {
  return (
    <dl className="changes">
      {changes.map(({ name, label, isKey, parts }) => (
        <div key={name}>
          <dt>
            {label}
            {isKey && <span className="changes__key">关键改动</span>}
          </dt>
          <dd>
            {parts.map((part, index) => (
              <ChangePart key={index} part={part} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ChangePart({ part: { kind, text } }: { part: Part }) {
  if (kind === 'added') return <ins className="change">{text}</ins>;
  if (kind === 'removed') return <del className="change">{text}</del>;
  const characters = [...text];
  if (characters.length <= SHOWN * 2) return text;
  return `${characters.slice(0, SHOWN).join('')} …… ${characters.slice(-SHOWN).join('')}`;
}
