import type { Field } from '@township/client';

/** Title, summary and cover once more, for search engines: in no table. */
const NOT_IN_TABLES = new Set(['seo']);

/** Each column of a table: what it is called, its name in JSON, what it means. */
export function DictionaryList({ fields }: { fields: readonly Field[] }) {
  return (
    <dl className="dictionary">
      {fields
        .filter(({ name }) => !NOT_IN_TABLES.has(name))
        .map((field) => (
          <div key={field.name} className="dictionary__row">
            <dt>
              {field.zh} <code>{field.name}</code>
            </dt>
            <dd>{meaningOf(field).join('。')}。</dd>
          </div>
        ))}
    </dl>
  );
}

const KINDS: Readonly<Partial<Record<Field['kind'], string>>> = {
  html: '表格里是纯文字，JSON 里是 HTML',
  date: '日期，年-月-日',
  moment: '时间，表格里是北京时间',
  boolean: '是或否',
  number: '数字',
  file: '文件的网址',
};

/** What there is to say of a field, in sentences without their full stops. */
export function meaningOf({
  kind,
  many,
  note,
  unit,
  source,
  words,
  fields,
  type,
}: Field): string[] {
  const parts = fields?.filter(() => kind === 'part').map(({ zh }) => zh) ?? [];
  const said = [
    kind === 'moment' || kind === 'html' ? undefined : note?.[0],
    words && `只有这几种：${Object.values(words).join('、')}`,
    KINDS[kind],
    type && '表格里有两列：名称，和网址名称',
    parts.length > 0 && `每一项有${parts.join('、')}`,
    many && '多项之间用“；”隔开',
    unit && `单位：${unit[0]}`,
    source && `出处：${source[0]}`,
  ].filter((sentence) => typeof sentence === 'string');
  return said.length > 0 ? said : ['文字'];
}
