import { CodeBlock } from '../code-block';
import { sayIn, type Language } from '../say';
import { Part } from './part';

/** How to ask again without downloading again, and how old an answer can be. */
export function Caching({ code, language }: { code: string; language: Language }) {
  const say = sayIn(language);
  return (
    <Part id="caching" language={language}>
      <p>
        {say(
          <>
            每个返回都带 <code>ETag</code>。下次用 <code>If-None-Match</code> 带上，没有变化就是{' '}
            <code>304</code>，不用再下载。直接来问的，内容一发布就得到新的；经过缓存的最多晚 3
            秒，请求带上 <code>Cache-Control: no-cache</code> 就不晚。
          </>,
          <>
            Every answer has an <code>ETag</code>. Send it back as <code>If-None-Match</code>: when
            nothing has changed the answer is <code>304</code>, and nothing is downloaded. Who asks
            directly has the new as soon as it is published; through caches it takes 3 seconds at
            most, and none with <code>Cache-Control: no-cache</code>.
          </>,
        )}
      </p>
      <CodeBlock id="caching-curl" title="curl" code={code} language={language} />
    </Part>
  );
}
