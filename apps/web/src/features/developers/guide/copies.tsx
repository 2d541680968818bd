import { Link } from '@/ui/link';
import { developersUrl } from '../../urls';
import { CodeBlock } from '../code-block';
import { sayIn, type Language } from '../say';
import { Part } from './part';

/** How to keep a copy that is whole, and to prove that it is. */
export function Copies({ code, language }: { code: string; language: Language }) {
  const say = sayIn(language);
  const changes = developersUrl(language, 'changes');
  return (
    <Part id="copies" language={language}>
      <p>
        {say(
          <>
            <Link href={changes}>/api/changes</Link>{' '}
            按先后给出每一次变更：新增或改动、取消发布、删除，一条不漏。第一次不带游标，把各类列表读一遍；以后带上返回的{' '}
            <code>cursor</code> 接着读，<code>wait=30</code> 等到有变更再回答。
            <code>startOver</code> 为真时（断开太久，或门户恢复过备份），重新读一遍。
          </>,
          <>
            <Link href={changes}>/api/changes</Link> tells every change in order, none left out:
            what is new or different, unpublished, deleted. Begin without a cursor and read every
            list once; then go on from the <code>cursor</code> that was answered. With{' '}
            <code>wait=30</code> the answer comes when there is one. When <code>startOver</code> is
            true (you were away too long, or the portal was restored), read everything again.
          </>,
        )}
      </p>
      <CodeBlock id="copies-curl" title="curl" code={code} language={language} />
      <p>
        {say(
          <>
            用 TypeScript 的，<code>@township/client</code> 的 <code>sync()</code> 把这些都做好了，
            <code>differences()</code> 按 <code>/api/digests</code>{' '}
            的摘要值核对副本，一次就知道是否与门户一致。
          </>,
          <>
            In TypeScript <code>sync()</code> of <code>@township/client</code> does all of this, and{' '}
            <code>differences()</code> proves the copy by the digests of <code>/api/digests</code>.
          </>,
        )}
      </p>
      <p>
        {say(
          <>
            也可以请镇里登记一个网址：内容一变，门户就按{' '}
            <a href="https://www.standardwebhooks.com">Standard Webhooks</a>{' '}
            签名推送过来，带着变更的 <code>sequence</code> 和 <code>cursor</code>
            ，没收到的会重试。事件的字段在{' '}
            <a href="/api/openapi.json">
              <code>webhooks</code>
            </a>{' '}
            里。
          </>,
          <>
            Or have the town register an address: when content changes the portal posts to it,
            signed by <a href="https://www.standardwebhooks.com">Standard Webhooks</a>, with the
            change’s <code>sequence</code> and <code>cursor</code>, and tries again when it is not
            received. The events are under{' '}
            <a href="/api/openapi.json">
              <code>webhooks</code>
            </a>{' '}
            in the document.
          </>,
        )}
      </p>
    </Part>
  );
}
