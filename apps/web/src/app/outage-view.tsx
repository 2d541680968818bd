/**
 * The error page's content; plain links, because it must work in the middle of an outage. It says what nginx says when the
 * site is away itself (deploy/nginx/errors/503.html).
 */
export function OutageView() {
  return (
    <div className="wrap">
      <header className="page-head">
        <p className="page-head__kicker">服务暂时中断</p>
        <h1 className="page-head__title">网站暂时无法访问</h1>
        <p className="page-head__lede">
          我们正在恢复，通常只要几分钟。最近有人看过的页面大多还能打开。
        </p>
        <p>急事请直接联系镇便民服务中心或您所在的村委会。</p>
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
