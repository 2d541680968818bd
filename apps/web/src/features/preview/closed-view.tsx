import { PageHead } from '@/ui/page-head';

/** Stands for every link that shows nothing, or nothing any more; it tells nobody of what. */
export function ClosedView() {
  return (
    <div className="wrap">
      <PageHead
        title="这个预览链接打不开"
        lede="链接可能已经过期或被撤销，内容可能已经删除，也可能是复制时漏了几个字符。要看稿子，请向发给您的人再要一个链接。"
      />
    </div>
  );
}
