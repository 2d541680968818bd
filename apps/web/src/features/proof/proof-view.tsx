import type { CheckedProof, ProofPeriod } from '@township/client';
import { CONTENT_TYPES, type ContentType } from '@township/client/vocabulary';
import { Link } from '@/ui/link';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { Moment } from '@/ui/time';
import { developersUrl, itemUrl, proofFileUrl } from '../urls';

interface ProofViewProps {
  proof: CheckedProof & { type: ContentType };
  siteName: string;
}

/** From when to when each text of a record was up, and how anybody can check that; on paper it is one page. */
export function ProofView({ proof, siteName }: ProofViewProps) {
  const { type, documentId, title, slug, periods, chain } = proof;
  const address = slug && itemUrl({ type, slug });
  return (
    <div className="wrap proof">
      <PageHead
        title="公示存证"
        kicker={CONTENT_TYPES[type]}
        lede={title ? `《${title}》` : '这条内容现在不公开。'}
      >
        <p className={`proof__verdict ${isRight(proof) ? '' : 'proof__verdict--wrong'}`}>
          {verdictOf(proof)}
        </p>
      </PageHead>
      <Section title="什么时候公开过" id="periods">
        <ol className="proof__periods">
          {periods.map((period, index) => (
            <PeriodItem key={period.begins} period={period} nth={index + 1} />
          ))}
        </ol>
        {address && (
          <p className="no-print">
            <Link href={address}>看这条内容</Link>
          </p>
        )}
      </Section>
      <Section title="这是怎么核对的" id="how">
        <div className="prose">
          <p>
            {siteName}
            每发布、改动、撤下一条内容，都把它的校验值记进一条公开的存证链：每一条都带着前一条的校验值，改动以前的任何一条，后面的就全对不上。链里只有校验值，没有内容。时间是记进链里的时间；内容在有存证以前就公开的，从第一次记录起算。
          </p>
          <p>
            本页打开时核对到第 {chain.entries} 条（
            <Moment value={chain.verifiedAt} />
            ）。
          </p>
        </div>
      </Section>
      <Section title="自己核对" id="yourself" className="no-print">
        <div className="prose">
          <p>
            <a href={proofFileUrl(type, documentId)} download>
              下载存证文件
            </a>
            ，里面有现在的内容、存证链和每天的校验值。不用联网、不用相信本站，用本站源代码里的
            <code>examples/verify-proof</code> 就能核对；算法写在
            <Link href={developersUrl('zh', 'proofs')}>接口说明</Link>
            里。把今天的校验值抄下来，以后整条链若被重写，一对就知道。
          </p>
        </div>
      </Section>
    </div>
  );
}

function PeriodItem({ period, nth }: { period: ProofPeriod; nth: number }) {
  const { from, until, contentHash, begins, ends } = period;
  return (
    <li className="proof__period">
      <p>
        <strong>第 {nth} 稿</strong>：<Moment value={from} />
        起，{until ? <Moment value={until} /> : '现在还在公开'}
        {until && '止'}，其间没有改过。
      </p>
      <p className="proof__hash">
        校验值 <code>{contentHash}</code>
        <br />
        存证链第 {begins} 条{ends !== null && `至第 ${ends} 条`}
      </p>
    </li>
  );
}

const isRight = ({ chain, content }: CheckedProof) => !chain.fault && content?.matches !== false;

function verdictOf({ chain, content }: CheckedProof): string {
  if (chain.fault) return `存证链不完整：${chain.fault}。请告诉我们。`;
  if (!content) return '存证链完整。这条内容已经撤下，下面是它公开过的时段。';
  return content.matches
    ? '核对无误：现在公开的，就是存证里的这一稿。'
    : '现在公开的与存证不一致：可能刚改过，还没有记进去；过一天还是这样，请告诉我们。';
}
