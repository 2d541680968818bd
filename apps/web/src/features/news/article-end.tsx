import type { Article } from '@township/client';
import { CopyButton } from '@/ui/copy-button';
import { Link } from '@/ui/link';
import { QrCode } from '@/ui/qr-code';
import { articleUrl, correctionUrl, proofUrl } from '../urls';
import { citationOf } from './citation';
import { ShareButton } from './share-button';

/** Id of the page's QR code, which the printed page shows again. */
export const PAGE_QR = 'page-qr';

interface ArticleEndProps {
  article: Article;
  siteName: string;
  origin: string;
}

/** What to do with an article once it is read: pass it on, cite it, say what is wrong with it. */
export function ArticleEnd({ article, siteName, origin }: ArticleEndProps) {
  const path = articleUrl(article);
  const url = new URL(path, origin).href;
  const citation = citationOf(article, siteName, url);
  return (
    <footer className="article-end">
      <p className="article-end__actions">
        {!article.withdrawnAt && <ShareButton title={article.title} url={url} />}
        <Link className="article-end__link" href={correctionUrl(path)}>
          发现错误？网站纠错
        </Link>
        <Link className="article-end__link" href={proofUrl('article', article.slug)}>
          发布记录与存证
        </Link>
      </p>
      <details className="fold">
        <summary className="fold__summary">微信扫码、复制链接</summary>
        <div className="fold__content share">
          <QrCode id={PAGE_QR} text={url} label="本页的二维码" />
          <div>
            <p>打开微信“扫一扫”，在手机上接着读，再转发给别人。</p>
            <p className="share__address" id="share-address">
              {url}
            </p>
            <CopyButton label="复制链接" text={url} shownIn="share-address" />
          </div>
        </div>
      </details>
      <details className="fold">
        <summary className="fold__summary">引用本文</summary>
        <div className="fold__content">
          <p className="article-end__citation" id="citation">
            {citation}
          </p>
          <CopyButton label="复制引用" text={citation} shownIn="citation" />
        </div>
      </details>
    </footer>
  );
}
