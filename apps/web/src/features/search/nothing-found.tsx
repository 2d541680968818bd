import { clip } from '@/ui/format';
import { Link } from '@/ui/link';
import { contactUrl, correctionUrl, newsUrl, searchUrl, villagesUrl } from '../urls';

/** Says kindly that there is nothing, what to try, and where to go on. */
export function NothingFound({ query }: { query: string }) {
  return (
    <section className="nothing" aria-labelledby="nothing">
      <h2 className="nothing__title" id="nothing">
        没有找到“{clip(query, 30)}”
      </h2>
      <p>可能是本站还没有收录，也可能换一种写法就能找到：</p>
      <ul className="nothing__tips">
        <li>只写一两个要紧的词，不用写整句话；</li>
        <li>村名、企业名可以用拼音，或者每个字的首字母；</li>
        <li>也可以用曾用名、老地名。</li>
      </ul>
      <p className="ways">
        <Link href={villagesUrl}>全部村庄</Link>
        <Link href={newsUrl}>全部资讯</Link>
        <Link href={contactUrl}>联系我们</Link>
        <Link href={correctionUrl(searchUrl())}>应该有却找不到？告诉我们</Link>
      </p>
    </section>
  );
}
