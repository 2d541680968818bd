/** The error page's content; plain links, because it must work in the middle of an outage. */
export function OutageView() {
  return (
    <main id="main">
      <h1>暂时无法访问</h1>
      <p>网站正在恢复，请稍后刷新本页再试。</p>
      <p>
        {/* A full load: the router's own state may be part of what failed. */}
        {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
        <a href="/">回到首页</a>
      </p>
    </main>
  );
}
