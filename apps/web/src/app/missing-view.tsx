import Link from 'next/link';

/** The 404 page's content; the look belongs to the pages. */
export function MissingView() {
  return (
    <main id="main">
      <h1>找不到这个页面</h1>
      <p>它可能已经撤下，或者地址有误。</p>
      <p>
        <Link href="/">回到首页</Link>
      </p>
    </main>
  );
}
