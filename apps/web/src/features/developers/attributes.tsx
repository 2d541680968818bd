import type { FieldKind } from '@township/client/contract';
import type { ApiField } from '@/cms';
import { Link } from '@/ui/link';
import { developersUrl } from '../urls';
import { LANG, other, pick, sayIn, type Language } from './say';

const KINDS: Readonly<Record<FieldKind, readonly [zh: string, en: string]>> = {
  text: ['文本', 'text'],
  html: ['HTML', 'HTML'],
  number: ['数字', 'number'],
  boolean: ['true 或 false', 'boolean'],
  date: ['日期', 'date'],
  moment: ['时间', 'moment'],
  choice: ['选项', 'choice'],
  file: ['文件', 'file'],
  record: ['关联', 'record'],
  part: ['对象', 'object'],
};

interface AttributesProps {
  fields: readonly ApiField[];
  language: Language;
  /** Names of those that lists hold, too; without it nothing is said of lists. */
  listed?: ReadonlySet<string>;
}

/** The data dictionary: each field with its type, its meaning, its unit and its source. */
export function Attributes({ fields, language, listed }: AttributesProps) {
  return (
    <dl className="attributes">
      {fields.map((field) => (
        <div key={field.name} className="attributes__row">
          <dt>
            <code className="attributes__name">{field.name}</code>
            <span className="muted">{kindOf(field, language, listed)}</span>
          </dt>
          <dd>
            <Meaning field={field} language={language} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function kindOf(field: ApiField, language: Language, listed?: ReadonlySet<string>): string {
  const say = sayIn(language);
  const kind = pick(language, KINDS[field.kind]);
  const said = [
    field.many ? say(`${kind}列表`, `list of ${kind}s`) : kind,
    field.optional && say('可为 null', 'may be null'),
    listed && !listed.has(field.name) && say('只在单条里', 'not in lists'),
  ];
  return said.filter(Boolean).join(say('，', ', '));
}

function Meaning({ field, language }: { field: ApiField; language: Language }) {
  const say = sayIn(language);
  const { zh, en, note, unit, source, words, route, fields } = field;
  const said = [
    note && pick(language, note),
    unit && say('单位：', 'Unit: ') + pick(language, unit),
    source && say('出处：', 'Source: ') + pick(language, source),
  ].filter(Boolean);
  return (
    <>
      <p>
        <b>{say(zh, en)}</b>{' '}
        <span className="muted" lang={LANG[other(language)]}>
          {say(en, zh)}
        </span>
      </p>
      {said.length > 0 && (
        <p>
          {said
            .map((text) => `${text}${say('。', '. ')}`)
            .join('')
            .trim()}
        </p>
      )}
      {words && <Words words={words} />}
      {route && <OfRecord route={route} fields={fields ?? []} language={language} />}
      {!route && fields && fields.length > 0 && (
        <details>
          <summary>
            {say(`${fields.length} 个子字段`, `${fields.length} fields of its own`)}
          </summary>
          <Attributes fields={fields} language={language} />
        </details>
      )}
    </>
  );
}

/** The values that a choice can be, each with the word that readers see. */
function Words({ words }: { words: Readonly<Record<string, string>> }) {
  return (
    <ul className="tags">
      {Object.entries(words).map(([value, word]) => (
        <li key={value}>
          <code>{value}</code>
          {word !== value && <span lang="zh-CN"> {word}</span>}
        </li>
      ))}
    </ul>
  );
}

/** A record that stands in another: enough of it for a link, and where all of it is told. */
function OfRecord({
  route,
  fields,
  language,
}: { route: string } & Omit<AttributesProps, 'listed'>) {
  return (
    <p>
      <Link href={developersUrl(language, route)}>{route}</Link>
      {sayIn(language)('：', ': ')}
      {fields.map(({ name }, index) => (
        <span key={name}>
          {index > 0 && sayIn(language)('、', ', ')}
          <code>{name}</code>
        </span>
      ))}
    </p>
  );
}
