/** The error page's content; plain links, because it must work in the middle of an outage. */
export function OutageView() {
  return (
    <div className="wrap">
      <header className="page-head">
        <p className="page-head__kicker">服务暂时中断</p>
        <h1 className="page-head__title">暂时无法访问</h1>
        <p className="page-head__lede">
          网站的资料库一时联系不上，我们正在恢复，通常只要几分钟。最近有人看过的页面大多还能打开。
        </p>
      </header>
      {/* Full loads: the router's own state may be part of what failed. */}
      <p className="ways">
        {/* eslint-disable-next-line jsx-a11y/anchor-is-valid -- an empty address is this page's own */}
        <a href="">重新打开这一页</a>
        {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
        <a href="/">回到首页</a>
      </p>
    </div>
  );
}
