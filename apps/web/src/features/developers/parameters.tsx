import { apart, type Parameter, type ParameterSchema } from '@township/client/openapi';
import { pick, sayIn, type Language } from './say';

interface ParametersProps {
  parameters: readonly Parameter[];
  language: Language;
}

const isFilter = ({ name }: Parameter) => name.startsWith('filters[');

/** What may be asked: each parameter with what it takes. Filters stand together, for all are written alike. */
export function Parameters({ parameters, language }: ParametersProps) {
  const say = sayIn(language);
  const filters = parameters.filter(isFilter);
  const others = parameters.filter((parameter) => !isFilter(parameter));
  return (
    <>
      {others.length > 0 && (
        <dl className="attributes">
          {others.map((parameter) => (
            <Row key={parameter.name} parameter={parameter} language={language} />
          ))}
        </dl>
      )}
      {filters.length > 0 && (
        <details>
          <summary>{say(`${filters.length} 种筛选`, `${filters.length} filters`)}</summary>
          <dl className="attributes">
            {filters.map((parameter) => (
              <Row key={parameter.name} parameter={parameter} language={language} />
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function Row({ parameter, language }: { parameter: Parameter; language: Language }) {
  const { name, description, required, schema } = parameter;
  const { properties, items } = schema;
  return (
    <div className="attributes__row">
      <dt>
        <code className="attributes__name">{name}</code>
        <span className="muted">
          {[takes(schema, language), required && sayIn(language)('必填', 'required')]
            .filter(Boolean)
            .join(sayIn(language)('，', ', '))}
        </span>
      </dt>
      <dd>
        <p>{pick(language, apart(description))}</p>
        {properties && (
          <ul>
            {Object.entries(properties).map(([key, inner]) => (
              <li key={key}>
                <code>{`${name}[${key}]`}</code> {takes(inner, language)}
              </li>
            ))}
          </ul>
        )}
        {(schema.enum ?? items?.enum) && (
          <p className="muted">{(schema.enum ?? items?.enum)?.join(' ')}</p>
        )}
      </dd>
    </div>
  );
}

const TYPES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ['文本', 'text'],
  integer: ['整数', 'integer'],
  boolean: ['true 或 false', 'boolean'],
  array: ['用逗号分开', 'separated by commas'],
  TextFilter: ['文本', 'text'],
  IntegerFilter: ['整数', 'integer'],
  BooleanFilter: ['true 或 false', 'boolean'],
  DateFilter: ['日期', 'date'],
  MomentFilter: ['日期或时间', 'date or moment'],
};

/** What a parameter takes: its type, its bounds, what is taken when it is not given. */
function takes({ $ref, type, ...schema }: ParameterSchema, language: Language): string {
  const say = sayIn(language);
  const kind = TYPES[$ref?.split('/').at(-1) ?? type ?? ''];
  const { minimum, maximum, default: usual } = schema;
  return [
    kind && pick(language, kind),
    minimum !== undefined && maximum !== undefined && `${minimum}–${maximum}`,
    usual !== undefined && say(`默认 ${String(usual)}`, `${String(usual)} by default`),
  ]
    .filter(Boolean)
    .join(say('，', ', '));
}
