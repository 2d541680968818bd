import type { Signing } from '@/cms';
import { Facts } from '@/ui/facts';
import { formatMoment } from '@/ui/format';
import { PageHead } from '@/ui/page-head';

type Closed = Exclude<Signing['is'], 'open' | 'signed'>;

/** What is wrong with a link, and what helps; `words` say more where there is more to say. */
const SAID: Readonly<Record<Closed, (signing: Signing) => { title: string; lede: string }>> = {
  expired: ({ expiresAt }) => ({
    title: '签批链接过期了',
    lede: `链接在 ${formatMoment(expiresAt)} 过期，没有签过。`,
  }),
  revoked: ({ words }) => ({
    title: '签批链接已被撤销',
    lede: words ? `${words}。` : '经办人收回了这个链接，或者另发了新的。',
  }),
  locked: () => ({
    title: '签批链接锁住了',
    lede: '口令输错了 5 次，为了安全，这个链接不能再用。',
  }),
  disabled: () => ({
    title: '这个签批链接不能用了',
    lede: '签批人的登记已经停用或者取消。',
  }),
  changed: () => ({
    title: '内容已被改过',
    lede: '链接发出以后，稿子又改了，不再是请您签的那一稿。请经办人重发链接。',
  }),
  moved: ({ words, step }) => ({
    title: `现在不用签“${step}”`,
    lede: `这篇稿子${words}。`,
  }),
  blocked: ({ words }) => ({
    title: '现在还不能签',
    lede: `${words}。`,
  }),
};

/** Stands for a link that nobody can sign by; of what it was it tells nothing. */
export function ClosedSigning({ signing }: { signing: Signing & { is: Closed } }) {
  const { title, lede } = SAID[signing.is](signing);
  return (
    <div className="wrap">
      <PageHead kicker="手机签批" title={title} lede={lede}>
        <p className="signing-closed">{`要签批，请联系经办人${signing.issuer}。`}</p>
      </PageHead>
    </div>
  );
}

const DONE = { approve: '同意', reject: '退回', confirm: '确认改动' } as const;

/** What was signed, by whom and when: the receipt, and what everybody finds who opens the link again. */
export function SignedView({
  signing,
  used,
}: {
  signing: Signing;
  used: NonNullable<Signing['used']>;
}) {
  const { signer, step, issuer } = signing;
  return (
    <div className="wrap">
      <PageHead
        kicker="手机签批"
        title={`已签：${DONE[used.as]}`}
        lede="签好了，可以关掉这一页。链接已经用过，不能再签第二次。"
      />
      <Facts
        facts={[
          { label: '标题', value: used.title },
          { label: '步骤', value: step },
          { label: '签批人', value: `${signer.name}（${signer.position}）` },
          { label: '时间', value: formatMoment(used.at) },
          { label: '校验值', value: <code>{used.contentHash.slice(0, 12)}</code> },
        ]}
      />
      <p className="signing-after">{`要改主意，请马上联系经办人${issuer}。`}</p>
    </div>
  );
}
