import type { Town } from '@township/client';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { contactUrl, dataUrl, developersUrl, homeUrl } from '../urls';
import { Dataset } from './dataset';
import { DownloadsJsonLd } from './downloads-json-ld';
import { citationOf, publisherOf, type DescribedDownload } from './offered';

interface DownloadsViewProps {
  town: Town;
  downloads: DescribedDownload[];
  origin: string;
}

/** The town's data to take along: for an office in the county, a teacher, a researcher; programs have the API. */
export function DownloadsView({ town, downloads, origin }: DownloadsViewProps) {
  const filled = downloads.filter(({ records }) => records > 0);
  const [first] = filled;
  return (
    <div className="wrap downloads">
      <PageHead
        title="数据下载"
        lede={`${town.name}的村庄、企业、荣誉和文章，整份拿走。不用注册，点开就下；网站上改了，这里的文件跟着改。`}
      />
      {!first ? (
        <EmptyState
          message="还没有可以下载的内容：网站上有了公开的记录，这里就有。"
          way={{ label: '回首页', href: homeUrl }}
        />
      ) : (
        <>
          <DownloadsJsonLd town={town} downloads={filled} origin={origin} />
          <nav aria-label="有哪些数据">
            <ol className="downloads__contents">
              {filled.map(({ route, title, records }) => (
                <li key={route}>
                  <a href={`#${route}`}>
                    {title} <span>{records} 条</span>
                  </a>
                </li>
              ))}
            </ol>
          </nav>
          {filled.map((download) => (
            <Dataset key={download.route} download={download} />
          ))}
          <Section title="怎么打开" id="how">
            <div className="prose">
              <ul>
                <li>
                  <strong>想看、想筛选、想打印</strong>
                  ：选“Excel 工作簿”。用 Excel、WPS
                  或手机上的表格软件打开，第一行是中文列名，另一张表写着每一列是什么。
                </li>
                <li>
                  <strong>要导入别的软件</strong>：选“CSV 表格”。Excel、WPS
                  也能直接打开，中文不会乱码；不过 12
                  位的代码可能显示成“1.4E+11”，数没有变，把列拉宽、设成文本就好，嫌麻烦就用 Excel
                  工作簿。
                </li>
                <li>
                  <strong>格子开头有个“&apos;”</strong>
                  ：这一格以“=”“+”之类的符号或“0”开头，加上它，表格软件才不会当成公式或改掉数字。
                </li>
              </ul>
            </div>
          </Section>
          <Section title="怎样使用和引用" id="use">
            <div className="prose">
              <Licence town={town} />
              <p>引用时请写明出处和日期，例如：</p>
              <blockquote className="downloads__citation">
                {citationOf(first, { publisher: publisherOf(town), url: origin + dataUrl })}
              </blockquote>
              <p>
                数据里的数字，各有各的截至日期和出处，请一并写上。空着的格子是“不知道”，不是零。
              </p>
            </div>
          </Section>
          <Section title="给程序用" id="programs">
            <div className="prose">
              <p>
                要随时跟上改动，用公开接口更合适：
                <Link href={developersUrl()}>开放接口</Link>、
                <a href="/api/data/catalog.jsonld">数据目录（DCAT）</a>。每份 CSV 另有一份 CSVW
                说明，写明各列的名称、类型、单位和出处。文件支持断点续传；校验值对得上，就是原样。
              </p>
            </div>
          </Section>
        </>
      )}
    </div>
  );
}

/** What the town has said; where it has said nothing, that. */
function Licence({ town: { dataLicence, dataLicenceUrl } }: { town: Town }) {
  if (!dataLicence) {
    return (
      <p>
        这些数据的使用许可还没有写明。引用、转述请注明出处；要整份转载或用在产品里，请先
        <Link href={contactUrl}>联系我们</Link>。
      </p>
    );
  }
  return (
    <p>
      这些数据可以按“
      {dataLicenceUrl ? (
        <a href={dataLicenceUrl} rel="license external noopener">
          {dataLicence}
        </a>
      ) : (
        dataLicence
      )}
      ”使用。
    </p>
  );
}
