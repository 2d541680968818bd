import { sections } from '@/features/navigation';
import { PageHead } from '@/ui/page-head';
import { Tags } from '@/ui/tags';

/** The 404 page's content. */
export function MissingView() {
  return (
    <div className="wrap">
      <PageHead
        title="找不到这个页面"
        kicker="404"
        lede="它可能已经撤下或换了地址，也可能是链接抄漏了一个字。可以从下面的栏目接着找。"
      />
      <Tags links={sections} />
    </div>
  );
}
