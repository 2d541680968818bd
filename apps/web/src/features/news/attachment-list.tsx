import type { Attachment } from '@township/client';
import { formatBytes } from '@/ui/format';

/** Files to download, each with its kind and size, so that nobody is surprised by 20 MB. */
export function AttachmentList({ attachments }: { attachments: Attachment[] }) {
  return (
    <ul className="files">
      {attachments.map(({ title, file }) => (
        <li key={file.url} className="files__item">
          <a href={file.url} download={file.name}>
            {title}
          </a>
          <span className="files__meta">
            {(file.ext ?? '').replace('.', '').toUpperCase()} {formatBytes(file.size * 1024)}
          </span>
        </li>
      ))}
    </ul>
  );
}
