import type { ReactNode } from 'react';
import type { Signing, SigningForm } from '@/cms';
import { ErrorSummary } from '@/ui/error-summary';
import { Facts } from '@/ui/facts';
import { formatMoment } from '@/ui/format';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { ChangeList } from '../preview/change-list';
import { NOTHING_TYPED, type ReturnedSigning } from './decision';
import { DecisionForms } from './decision-forms';

interface SigningViewProps {
  signing: Signing;
  form: SigningForm;
  /** Where the form is sent. */
  action: string;
  /** The same page with what changed marked in its text, or without. */
  toggle: { href: string; marked: boolean };
  returned: ReturnedSigning | null;
  /** The draft on its page. */
  children: ReactNode;
}

/** All that somebody sees who signs on a phone: who asks, what for, the draft, what is another in it, and the decision. */
export function SigningView({ signing, form, action, toggle, ...rest }: SigningViewProps) {
  const { signer, step, issuer, expiresAt } = signing;
  const { preview, writers, said } = form;
  const { returned, children } = rest;
  const column = 'column' in preview.record ? preview.record.column?.name : null;
  return (
    <>
      <div className="wrap">
        {returned && (
          <ErrorSummary
            title="还没有签成"
            message={returned.failure}
            errors={Object.entries(returned.errors).map(([field, message]) => ({ field, message }))}
          />
        )}
        <PageHead
          kicker={`请您签批：${step}`}
          title={`${signer.name}${signer.position}，请您审这篇稿子`}
        />
        <Facts
          facts={[
            { label: '标题', value: form.title },
            { label: '栏目', value: column },
            { label: '拟稿人', value: writers.join('、') },
            { label: '经办人', value: `${issuer}（口令问这一位）` },
            { label: '有效', value: `${formatMoment(expiresAt)} 前，只能签一次` },
          ]}
        />
        <p className="ways signing-ways">
          <a href="#signing-draft">看稿子</a>
          <a href="#signing-changes">看改动</a>
          <a href="#signing">去签批</a>
        </p>
        {said.length > 0 && (
          <Section title="前面的意见" id="signing-said">
            <ul className="signing-said">
              {said.map(({ step: at, label, who, words, at: moment }) => (
                <li key={moment}>
                  <p>
                    <strong>{`${at} ${label}`}</strong>
                    {` ${who} ${formatMoment(moment)}`}
                  </p>
                  {words && <p>{words}</p>}
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section title="稿子" id="signing-draft" lede="发布以后，网页就是下面的样子。">
          {null}
        </Section>
      </div>
      <div className="signing-draft">{children}</div>
      <div className="wrap">
        <Section title="和网站上的不同" id="signing-changes">
          <Changes preview={preview} toggle={toggle} />
        </Section>
        <Section title="签批" id="signing">
          <DecisionForms
            form={form}
            issuer={issuer}
            action={action}
            values={returned?.values ?? NOTHING_TYPED}
            errors={returned?.errors ?? {}}
          />
        </Section>
      </div>
    </>
  );
}

function Changes({
  preview: { changes },
  toggle,
}: Pick<SigningViewProps, 'toggle'> & { preview: SigningForm['preview'] }) {
  if (changes === null) return <p>这篇稿子还没有在网站上发布过，都是新的。</p>;
  if (changes.length === 0) return <p>和网站上的完全一样。</p>;
  return (
    <>
      <ChangeList changes={changes} />
      <p className="ways">
        <a href={toggle.href}>{toggle.marked ? '稿子里不标改动' : '在稿子里标出改动'}</a>
      </p>
    </>
  );
}
