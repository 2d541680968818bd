import type { Attachment } from '@township/client';
import { Enlarge } from '@/ui/enlarge';
import { formatBytes } from '@/ui/format';
import { Picture } from '@/ui/picture';
import { fileBadge, fileKind, isImage } from './file-kind';

/** Files to download, each with its kind and size, so that nobody is surprised by 20 MB. */
export function AttachmentList({ attachments }: { attachments: Attachment[] }) {
  return (
    <ul className="files">
      {attachments.map(({ title, file }) => (
        <li key={file.url} className="files__item">
          {isImage(file) ? (
            <figure className="files__picture">
              <Enlarge href={file.url}>
                <Picture
                  image={{ ...file, alternativeText: file.alternativeText ?? title }}
                  sizes="6rem"
                />
              </Enlarge>
              <figcaption className="visually-hidden">{title}</figcaption>
            </figure>
          ) : (
            <span className="files__badge" aria-hidden="true">
              {fileBadge(file)}
            </span>
          )}
          <a className="files__link" href={file.url} download={file.name}>
            <span className="files__title">{title}</span>
            <span className="files__meta">
              下载{fileKind(file)}，{formatBytes(file.size * 1000)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
