import type { DownloadFile } from '@township/client';
import { formatBytes } from '@/ui/format';
import { Day } from '@/ui/time';
import { DictionaryList } from './dictionary-list';
import { FORMATS, type DescribedDownload } from './offered';

/** For people; the others are for programs. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(['xlsx', 'csv']);

/** All records of a type: what they are, and the files, each with its kind and size. */
export function Dataset({ download }: { download: DescribedDownload }) {
  const { fields, route, title, about, records, updatedAt, dictionary, files } = download;
  const forPeople = files.filter(({ format }) => FOR_PEOPLE.has(format));
  const forPrograms = files.filter(({ format }) => !FOR_PEOPLE.has(format));
  return (
    <section className="dataset" id={route} aria-labelledby={`${route}-title`}>
      <header className="dataset__head">
        <h2 className="dataset__title" id={`${route}-title`}>
          {title}
        </h2>
        <p className="dataset__count">
          <strong>{records}</strong> 条
        </p>
        <p className="dataset__about">{about}</p>
        {updatedAt && (
          <p className="dataset__changed">
            最近改动：
            <Day value={updatedAt} />
          </p>
        )}
      </header>
      <div className="dataset__body">
        <ul className="dataset__files">
          {forPeople.map((file) => (
            <li key={file.format}>
              <MainFile file={file} title={title} />
            </li>
          ))}
        </ul>
        <p className="dataset__more">
          给程序用：
          {forPrograms.map((file) => (
            <a
              key={file.format}
              href={file.url}
              download
              aria-label={`下载${title}，${FORMATS[file.format].label}`}
            >
              {FORMATS[file.format].label}
              {file.bytes !== null && `（${formatBytes(file.bytes)}）`}
            </a>
          ))}
          <a href={dictionary} aria-label={`${title}的 CSVW 说明`}>
            CSVW
          </a>
        </p>
        <details className="dataset__fold">
          <summary className="fold__summary">每一列是什么</summary>
          <DictionaryList fields={fields} />
        </details>
        {files.some(({ sha256 }) => sha256 !== null) && (
          <details className="dataset__fold">
            <summary className="fold__summary">校验值（SHA-256）</summary>
            <dl className="dataset__sums">
              {files.map(({ format, sha256 }) => (
                <div key={format}>
                  <dt>{`${route}.${format}`}</dt>
                  <dd>{sha256}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </section>
  );
}

function MainFile({ file, title }: { file: DownloadFile; title: string }) {
  const { label, use } = FORMATS[file.format];
  return (
    <a className="dataset__file" href={file.url} download>
      <span className="dataset__format">
        下载<span className="visually-hidden">{title}，</span>
        {label}
      </span>
      <span className="dataset__size">
        {use}
        {file.bytes !== null && `，${formatBytes(file.bytes)}`}
      </span>
    </a>
  );
}
