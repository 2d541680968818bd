import type { Article } from '@township/client';
import { NOTICE_STATES, noticeState, workingDaysLeft } from '@township/rules/public-notice';
import { Day } from '@/ui/time';

type Noticed = Pick<Article, 'publicNotice' | 'noticeStartsOn' | 'noticeEndsOn' | 'noticeDays'>;

/** Above the text of a 公示: whether one can still object and how, and what came of it. */
export function NoticeBox({ article, now }: { article: Noticed; now: Date }) {
  const { publicNotice, noticeStartsOn, noticeEndsOn, noticeDays } = article;
  if (!publicNotice || !noticeStartsOn || !noticeEndsOn) return null;
  const { result } = publicNotice;
  const state = noticeState({ endsOn: noticeEndsOn, result }, now);
  const left = workingDaysLeft(noticeDays ?? [], now);
  return (
    <section className={`notice-box notice-box--${state}`} aria-labelledby="notice-state">
      <h2 className="notice-box__state" id="notice-state">
        {NOTICE_STATES[state]}
      </h2>
      <p className="notice-box__days">
        <Day value={noticeStartsOn} />至<Day value={noticeEndsOn} />
        {state === 'running' && `，还剩 ${left} 个工作日`}
      </p>
      {state === 'result' && <p className="notice-box__result">{result}</p>}
      {state === 'running' && <Objection notice={publicNotice} />}
    </section>
  );
}

function Objection({ notice }: { notice: NonNullable<Noticed['publicNotice']> }) {
  const { contact, phone, email, address } = notice;
  return (
    <>
      <p>有异议的，请在公示期内向下面反映：</p>
      <dl className="notice-box__ways">
        {contact && <Way name="联系人">{contact}</Way>}
        {phone && (
          <Way name="电话">
            <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
          </Way>
        )}
        {email && (
          <Way name="邮箱">
            <a href={`mailto:${email}`}>{email}</a>
          </Way>
        )}
        {address && <Way name="地址">{address}</Way>}
      </dl>
    </>
  );
}

const Way = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
