import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';

/** Stands in for a page that this device does not have while there is no network; public/sw.js fills in the list. */
export function OfflineView() {
  return (
    <div className="wrap">
      <PageHead
        title="没有网络时"
        lede="在这台设备上读过的页面，没有网络也能再打开；没读过的，要等网络恢复。"
      />
      <Section title="这台设备上有的页面" id="kept">
        <ul
          id="kept-pages"
          className="kept"
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: '' }}
        />
        <p className="kept__none">现在还没有。有网络时多读几页，它们会留在这里。</p>
      </Section>
    </div>
  );
}
