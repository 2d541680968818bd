import { NOTICE_MONTHS } from '@township/client/openapi';
import { sayIn, type Language } from '../say';
import { Part } from './part';

/** What callers can rely on. The lists are those that packages/client/tests/breaking-changes.ts holds each change of the API against. */
export function Stability({ language }: { language: Language }) {
  const say = sayIn(language);
  return (
    <Part id="stability" language={language}>
      <h3>{say('随时可能，不影响您', 'At any time, and harmless')}</h3>
      <ul>
        <li>{say('多一个字段、地址或参数', 'another field, address or parameter')}</li>
        <li>{say('多一种排序，每页可以更多', 'another order, larger pages')}</li>
        <li>{say('字段不再为 null', 'a field that is never null any more')}</li>
        <li>{say('多一个错误代码', 'another error code')}</li>
      </ul>
      <p>{say('不认识的字段请忽略。', 'Ignore fields that you do not know.')}</p>
      <h3>
        {say(
          `只随新的大版本，提前 ${NOTICE_MONTHS} 个月`,
          `With a new major version alone, ${NOTICE_MONTHS} months ahead`,
        )}
      </h3>
      <ul>
        <li>
          {say(
            '去掉或改名：地址、参数、字段、状态',
            'address, parameter, field or status gone or renamed',
          )}
        </li>
        <li>
          {say(
            '字段换了类型，或者变得可以为 null',
            'a field of another type, or null where it never was',
          )}
        </li>
        <li>{say('选项里多出会返回的值', 'another value of a choice in answers')}</li>
        <li>{say('参数变成必填，范围变窄', 'a parameter required, or with narrower bounds')}</li>
      </ul>
      <p>
        {say(
          '每次改动都自动与上一次公布的说明比对，不合这个承诺的改动通不过检查。',
          'Each change of the software is held against the document that was released before: one that breaks this promise does not pass.',
        )}
      </p>
    </Part>
  );
}
