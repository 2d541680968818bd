import type { Preview } from '@/cms';
import { formatMoment } from '@/ui/format';
import { homeUrl, itemUrl } from '../urls';
import { ChangeList } from './change-list';
import { standingOf } from './standing';

interface PreviewBarProps {
  preview: Preview;
  origin: string;
  /** The moment that was chosen. */
  at?: string;
  /** The same page with what changed marked in its text, or without. */
  toggle: { href: string; marked: boolean };
}

/** Whether readers see what is shown here, or will without anybody doing more. */
export const isPublic = ({ changes }: Pick<Preview, 'changes'>): boolean => changes?.length === 0;

/** What is shown, as people call it. */
export const nameOfPreview = (preview: Preview): string => {
  const kind = preview.link.isShared ? '送审稿' : '预览';
  return `${kind} ${isPublic(preview) ? '已发布' : '未发布'}`;
};

/** Stands over a previewed page: what it is, who shows it, and what its reader should know. */
export function PreviewBar({ preview, origin, at, toggle }: PreviewBarProps) {
  const { link, version, changes, missing } = preview;
  return (
    <aside className="preview-bar" aria-label={nameOfPreview(preview)}>
      <div className="wrap">
        <p className="preview-bar__title">
          <strong>{nameOfPreview(preview)}</strong>
          <span>
            {link.isShared
              ? `${link.maker} ${formatMoment(link.madeAt)} 分享，${formatMoment(link.expiresAt)} 前有效`
              : `${formatMoment(version.at)} 保存的稿子，${at ? `${formatMoment(at)} 的样子` : '现在的样子'}`}
          </span>
        </p>
        <ul className="preview-bar__notes">
          {isPublic(preview) && (
            <li>
              <Published preview={preview} origin={origin} />
            </li>
          )}
          {version.newer && (
            <li>
              {`这是 ${formatMoment(version.at)} 的版本，${formatMoment(version.newer)} 又改过，改动不在这里。`}
            </li>
          )}
          {standingOf(preview).map((note) => (
            <li key={note}>{note}。</li>
          ))}
          {missing.length > 0 && <li>{`发布前还要填：${missing.join('、')}。`}</li>}
        </ul>
        {changes && changes.length > 0 && (
          <details className="preview-bar__changes">
            <summary>{`和网站上的相比，改了 ${changes.length} 项`}</summary>
            <ChangeList changes={changes} />
            {/* Whoever opens it from the admin has a form for this round the page. */}
            {link.isShared && (
              <p>
                <a href={toggle.href}>{toggle.marked ? '正文里不标改动' : '在正文里标出改动'}</a>
              </p>
            )}
          </details>
        )}
      </div>
    </aside>
  );
}

function Published({ preview, origin }: Pick<PreviewBarProps, 'preview' | 'origin'>) {
  const { type, live, at } = preview;
  const path = type === 'alert' ? homeUrl : itemUrl({ type, slug: live?.slug ?? '' });
  const address = path && origin + path;
  if (live?.from && new Date(live.from) > new Date(at)) {
    return `这一版已经发布，${formatMoment(live.from)}起在网站上显示。`;
  }
  return (
    <>
      这一版已经公开{address && '：'}
      {address && <a href={address}>{address}</a>}
    </>
  );
}
