import type { ColumnSummary, VillageSummary } from '@township/client';
import { PageHead } from '@/ui/page-head';
import { columnFeed, newsFeed, villageFeed } from '../urls';
import { FEED_FORMATS, inFormat, type FeedFormat } from './formats';

interface FeedsViewProps {
  siteName: string;
  columns: ColumnSummary[];
  villages: VillageSummary[];
}

interface Row {
  name: string;
  /** Without a format's end. */
  feed: string;
}

const FORMATS = Object.keys(FEED_FORMATS) as FeedFormat[];

/** What subscribing is, and every feed of the site. */
export function FeedsView({ siteName, columns, villages }: FeedsViewProps) {
  const chapters: { title: string; rows: Row[] }[] = [
    { title: '全站', rows: [{ name: '全部资讯', feed: newsFeed }] },
    {
      title: '按栏目',
      rows: columns.map((column) => ({ name: column.name, feed: columnFeed(column) })),
    },
    {
      title: '按村庄',
      rows: villages.map((village) => ({ name: village.name, feed: villageFeed(village) })),
    },
  ];
  return (
    <div className="wrap feeds">
      <PageHead
        title="订阅"
        lede={`订阅以后，${siteName}有了新文章，您的阅读软件里就会出现全文，不用天天来翻。不用注册，不用留电话，随时可以退订。`}
      />
      <div className="prose">
        <h2>怎么订阅</h2>
        <ol>
          <li>在手机或电脑上装一个能“订阅 RSS”的阅读软件，已经有了就不用再装。</li>
          <li>在下面挑想看的，按住链接（电脑上是点右键），选“复制链接地址”。</li>
          <li>在阅读软件里选“添加订阅”，把地址粘贴进去。</li>
        </ol>
        <p>
          每一项有 RSS、Atom、JSON 三种格式，内容一样，各有最新的三十篇。阅读软件一般都认
          RSS，选它就行。退订时，在阅读软件里删掉即可。
        </p>
      </div>
      {chapters
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <section key={title} className="feeds__chapter" aria-labelledby={`feeds-${title}`}>
            <h2 className="feeds__title" id={`feeds-${title}`}>
              {title}
            </h2>
            <ul className="feeds__list">
              {rows.map((row) => (
                <FeedRow key={row.feed} {...row} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function FeedRow({ name, feed }: Row) {
  return (
    <li className="feeds__row">
      <span className="feeds__name">{name}</span>
      {FORMATS.map((format) => (
        <a
          key={format}
          className="feeds__link"
          href={inFormat(feed, format)}
          type={FEED_FORMATS[format].contentType}
          aria-label={`${name}，${FEED_FORMATS[format].label}`}
        >
          {FEED_FORMATS[format].label}
        </a>
      ))}
    </li>
  );
}
