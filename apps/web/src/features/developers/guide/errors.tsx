import type { ERROR_CODES } from '@township/client/contract';
import { Scrollable } from '@/ui/scrollable';
import { sayIn, type Language } from '../say';
import { Part } from './part';

interface ErrorsProps {
  codes: typeof ERROR_CODES;
  language: Language;
}

/** What an error looks like, and every code there is. */
export function Errors({ codes, language }: ErrorsProps) {
  const say = sayIn(language);
  const label = say('错误代码', 'Error codes');
  return (
    <Part id="errors" language={language}>
      <p>
        {say(
          <>
            出错时 <code>data</code> 是 null，<code>error</code> 里有 <code>code</code>{' '}
            给程序看（含义不变，只会增加），<code>message</code> 和 <code>messageEn</code> 给人看，
            <code>requestId</code> 是请求编号，报告问题时请附上。
          </>,
          <>
            <code>data</code> is null then, and <code>error</code> holds a <code>code</code> for
            programs, which keeps its meaning (new ones may come), <code>message</code> and{' '}
            <code>messageEn</code> for people, and a <code>requestId</code>: report it with a
            problem.
          </>,
        )}
      </p>
      <Scrollable className="table-scroll" label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col" data-whole>
                {say('状态', 'Status')}
              </th>
              <th scope="col">code</th>
              <th scope="col" data-long>
                {say('意思', 'Meaning')}
              </th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(codes).map(([code, { status, zh, en }]) => (
              <tr key={code}>
                <td data-whole>{status}</td>
                <td data-whole>
                  <code>{code}</code>
                </td>
                <td>{say(zh, en)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
    </Part>
  );
}
