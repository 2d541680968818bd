import { sections } from '@/features/navigation';
import { SearchForm } from '@/features/search/search-form';
import { correctionUrl, siteMapUrl } from '@/features/urls';
import { Link } from '@/ui/link';
import { PageHead } from '@/ui/page-head';
import { Tags } from '@/ui/tags';

/** The 404 page's content. Next sends it along with every page, so it reads nothing. */
export function MissingView() {
  return (
    <div className="wrap">
      <PageHead
        title="找不到这个页面"
        kicker="404"
        lede="它可能已经撤下或换了地址，也可能是链接抄漏了一个字。可以搜一下，也可以从下面的栏目接着找。"
      >
        <SearchForm id="q" />
      </PageHead>
      <Tags links={sections} />
      <p className="missing-ways">
        全部内容都列在<Link href={siteMapUrl}>网站地图</Link>
        里。从本站的链接点到这里的，请<Link href={correctionUrl()}>告诉我们</Link>，我们来改。
      </p>
    </div>
  );
}
