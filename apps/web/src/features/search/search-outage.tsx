import { Link } from '@/ui/link';
import { PageHead } from '@/ui/page-head';
import { homeUrl, newsUrl, villagesUrl } from '../urls';
import { SearchForm } from './search-form';

/** The search page while the CMS cannot be asked: what was typed stays in the form. */
export function SearchOutage({ q }: { q: string }) {
  return (
    <div className="wrap search-page">
      <PageHead
        title="暂时无法搜索"
        kicker="服务暂时中断"
        lede="网站的资料库一时联系不上，我们正在恢复，通常只要几分钟。您要搜的词还在下面，过一会儿再点“搜索”。"
      >
        <SearchForm id="q" q={q} />
      </PageHead>
      <p>最近有人看过的页面大多还能打开：</p>
      <p className="ways">
        <Link href={villagesUrl}>全部村庄</Link>
        <Link href={newsUrl}>全部资讯</Link>
        <Link href={homeUrl}>回到首页</Link>
      </p>
    </div>
  );
}
