import { KEY_TIMES, type ApiLimit } from '@township/rules/api-limits';
import type { ApiLimits } from '@/cms';
import { Facts } from '@/ui/facts';
import { Link } from '@/ui/link';
import { contactUrl } from '../../urls';
import { sayIn, type Language } from '../say';
import { Part } from './part';

/** How much may be asked, as the API itself says it; how to be allowed more. */
export function Limits({ limits, language }: { limits: ApiLimits; language: Language }) {
  const say = sayIn(language);
  const { usual, much } = KEY_TIMES;
  return (
    <Part id="limits" language={language}>
      <Facts
        facts={[
          { label: say('读取', 'Reads'), value: inWords(limits.reads, language) },
          { label: say('搜索', 'Searches'), value: inWords(limits.searches, language) },
        ]}
      />
      <p>
        {say(
          <>
            这是同一来源（一个 IPv4 地址，或一个 IPv6 <code>/64</code> 网段）的次数。
            <code>RateLimit-Policy</code> 说上限，用掉一半以后 <code>RateLimit</code>{' '}
            说还剩几次、几秒后重新计。超过时是 <code>429</code>，请等 <code>Retry-After</code>{' '}
            的秒数再来。
          </>,
          <>
            Per caller: one IPv4 address, or one IPv6 <code>/64</code> network.{' '}
            <code>RateLimit-Policy</code> tells the limit; once half is used, <code>RateLimit</code>{' '}
            tells what is left and when counting begins anew. One too many is <code>429</code>: wait
            the seconds in <code>Retry-After</code>.
          </>,
        )}
      </p>
      <p>
        {say(
          <>
            要读得更多，请向镇里申请一把密钥（<Link href={contactUrl}>联系我们</Link>
            ），放在 <code>Authorization: Bearer …</code> 里：次数是 {usual} 倍或 {much}{' '}
            倍。密钥只提高次数，不开放别的内容。
          </>,
          <>
            For more, ask the town for a key (<Link href={contactUrl}>contact</Link>) and send it as{' '}
            <code>Authorization: Bearer …</code>: {usual} or {much} times as much. A key raises the
            limits, and opens nothing else.
          </>,
        )}
      </p>
    </Part>
  );
}

function inWords(limit: ApiLimit | null, language: Language): string {
  const say = sayIn(language);
  if (!limit) return say('不限', 'no limit');
  const { requests, seconds } = limit;
  return say(`${seconds} 秒内 ${requests} 次`, `${requests} in ${seconds} s`);
}
