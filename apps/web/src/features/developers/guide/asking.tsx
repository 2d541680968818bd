import { sayIn, type Language } from '../say';
import { Part } from './part';

/** The rules of questions, which are the same for every list. */
export function Asking({ language }: { language: Language }) {
  const say = sayIn(language);
  return (
    <Part id="asking" language={language}>
      <dl className="attributes">
        <Rule
          code="filters[字段][运算符]=值"
          en="filters[field][operator]=value"
          language={language}
        >
          {say(
            '运算符有 $eq $ne $lt $lte $gt $gte $in $null $notNull，可以用 $and、$or 组合，最多 20 个条件。按关联筛选写它的 slug：filters[column][slug][$eq]=gonggao。',
            'Operators: $eq $ne $lt $lte $gt $gte $in $null $notNull, in groups of $and and $or, 20 conditions at most. Relations are named by slug: filters[column][slug][$eq]=gonggao.',
          )}
        </Rule>
        <Rule code="sort=字段:desc" en="sort=field:desc" language={language}>
          {say(
            'asc 从小到大，desc 从大到小；最多三个，用逗号分开。',
            'asc or desc; three at most, separated by commas.',
          )}
        </Rule>
        <Rule code="pagination[page] · pagination[pageSize]" language={language}>
          {say(
            '每页 1–100 条，默认 25。不要总数时加 pagination[withCount]=false，快一倍。',
            '1–100 records a page, 25 by default. Without a count (pagination[withCount]=false) a list takes half the time.',
          )}
        </Rule>
        <Rule code="slug · documentId" language={language}>
          {say(
            'slug 可能改变：旧的返回 308 和新地址。要长期记住一条，记 documentId。',
            'A slug may change: a former one answers 308 and the present address. To remember a record, keep its documentId.',
          )}
        </Rule>
        <Rule code="2026-01-01" language={language}>
          {say(
            '时间都是 UTC 的 ISO 8601。筛选时可以只写日期，就是北京时间的这一整天。',
            'Moments are ISO 8601 in UTC. A filter takes a date, too, which is that whole day in China.',
          )}
        </Rule>
      </dl>
      <p>
        {say(
          '其他参数一律是 400，错误里写着可以用什么。populate、fields 不需要：返回的内容已含关联。',
          'Any other parameter is 400, and the error says what there is. Neither populate nor fields is needed: answers hold what a record is related to.',
        )}
      </p>
    </Part>
  );
}

interface RuleProps {
  code: string;
  /** Where the code has words in it. */
  en?: string;
  language: Language;
  children: string;
}

function Rule({ code, en = code, language, children }: RuleProps) {
  return (
    <div className="attributes__row">
      <dt>
        <code className="attributes__name">{sayIn(language)(code, en)}</code>
      </dt>
      <dd>
        <p>{children}</p>
      </dd>
    </div>
  );
}
