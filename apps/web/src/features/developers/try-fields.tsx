import type { Parameter, ParameterSchema } from '@township/client/openapi';
import { CONDITION } from './request-address';
import { sayIn, type Language } from './say';

/** What the operators of a condition are for people; `$in` and `$null` are told of in the guide. */
const OPERATORS = {
  $eq: ['等于', 'is'],
  $ne: ['不等于', 'is not'],
  $gte: ['不小于', 'at least'],
  $lte: ['不大于', 'at most'],
} as const;

interface TryFieldsProps {
  /** Of the question: tells its fields from those of others on the page. */
  id: string;
  parameters: readonly Parameter[];
  /** What stands in the fields at first, by name. */
  given: Readonly<Record<string, string>>;
  language: Language;
}

/** A form's fields for what a question may be asked with: one condition of all filters, and each other parameter. */
export function TryFields({ id, parameters, given, language }: TryFieldsProps) {
  const say = sayIn(language);
  const filters = parameters.filter(({ name }) => name.startsWith('filters['));
  const others = parameters.filter((parameter) => !filters.includes(parameter));
  return (
    <>
      {others.flatMap(fieldsOf).map(({ name, schema, required }) => (
        <p key={name} className="try__field">
          <label htmlFor={`${id}-${name}`}>{name}</label>
          <Control
            id={`${id}-${name}`}
            name={name}
            schema={schema}
            given={given[name]}
            required={required}
          />
        </p>
      ))}
      {filters.length > 0 && (
        <fieldset className="try__condition">
          <legend>{say('筛选', 'Filter')}</legend>
          <select
            className="field__control"
            name={CONDITION.attribute}
            aria-label={say('字段', 'Field')}
          >
            <option value="">{say('不筛选', 'none')}</option>
            {filters.map(({ name }) => (
              <option key={name} value={name}>
                {name.slice('filters'.length).replace(/\]\[/g, '.').slice(1, -1)}
              </option>
            ))}
          </select>
          <select
            className="field__control"
            name={CONDITION.operator}
            aria-label={say('比较', 'Comparison')}
          >
            {Object.entries(OPERATORS).map(([operator, [zh, en]]) => (
              <option key={operator} value={operator}>{`${say(zh, en)} ${operator}`}</option>
            ))}
          </select>
          <input
            className="field__control"
            name={CONDITION.value}
            type="text"
            aria-label={say('值', 'Value')}
          />
        </fieldset>
      )}
    </>
  );
}

type Asked = Pick<Parameter, 'name' | 'schema' | 'required'>;

/** `pagination` is asked in three fields, `pagination[page]` and so on. */
const fieldsOf = ({ name, schema, required }: Parameter): Asked[] =>
  schema.properties
    ? Object.entries(schema.properties).map(([key, inner]) => ({
        name: `${name}[${key}]`,
        schema: inner,
      }))
    : [{ name, schema, required }];

interface ControlProps {
  id: string;
  name: string;
  schema: ParameterSchema;
  given?: string;
  required?: boolean;
}

function Control({ schema, given, ...named }: ControlProps) {
  const values =
    schema.enum ?? schema.items?.enum ?? (schema.type === 'boolean' ? ['true', 'false'] : null);
  if (values) {
    return (
      <select {...named} className="field__control" defaultValue={given ?? ''}>
        <option value="">–</option>
        {values.map((value) => (
          <option key={value}>{value}</option>
        ))}
      </select>
    );
  }
  const { type, minimum, maximum } = schema;
  return type === 'integer' ? (
    <input
      {...named}
      className="field__control"
      type="number"
      min={minimum}
      max={maximum}
      defaultValue={given}
    />
  ) : (
    <input {...named} className="field__control" type="text" defaultValue={given} />
  );
}
