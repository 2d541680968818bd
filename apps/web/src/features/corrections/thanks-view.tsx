import { Link } from '@/ui/link';
import { PageHead } from '@/ui/page-head';
import { homeUrl } from '../urls';

/** Says that the correction arrived, and leads back to the page that it was about. */
export function ThanksView({ page }: { page: string | undefined }) {
  return (
    <div className="wrap">
      <PageHead
        title="收到了，谢谢您"
        kicker="网站纠错"
        lede="您说的问题已经交给网站的工作人员核实、改正。留了联系方式的，有不清楚的地方会找您问。"
      />
      <p className="ways">
        {page && page !== homeUrl && <Link href={page}>回到刚才的页面</Link>}
        <Link href={homeUrl}>回到首页</Link>
      </p>
    </div>
  );
}
