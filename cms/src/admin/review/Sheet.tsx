import type { ReactNode } from 'react';
import type { ToldAttempt, ToldReview, ToldRound, ToldSigned } from '@township/rules/review/told';
import { QrCode } from '../preview/QrCode';
import { timeOf, whoOf } from './words';

interface SheetProps {
  told: ToldReview;
  round: ToldRound;
  /** To be scanned. */
  address: string;
}

/** The form itself: what it is about, one row a signature, what the office has to know beside them, and how it went. */
export function Sheet({ told: { about, history }, round, address }: SheetProps) {
  const attempts = history.filter((one) => one.round === round.number).reverse();
  const out = attempts.findLast(({ action }) => OUT.has(action));
  return (
    <section className="review-sheet" aria-label="信息发布审批单">
      <h2>信息发布审批单</h2>
      <table>
        <colgroup>
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <tbody>
          <tr>
            <th scope="row">标题</th>
            <td colSpan={3}>{about.title}</td>
          </tr>
          <Pair
            names={['栏目', '拟稿人']}
            values={[about.column ?? '—', about.author.name || '—']}
          />
          <Pair
            names={['送审人', '结果']}
            values={[round.submittedBy?.name ?? '—', `第 ${round.number} 轮，${round.words}`]}
          />
          {round.steps.map((step) => (
            <Step key={step.key} step={step} isSkipped={out?.action === 'emergency-publish'} />
          ))}
          <tr>
            <th scope="row">发布</th>
            <td colSpan={3}>
              {out ? `${whoOf(out)} ${timeOf(out.at)} ${out.label}` : '还没有发布'}
            </td>
          </tr>
          <tr>
            <th scope="row">说明</th>
            <td colSpan={3}>
              {round.notes.length === 0
                ? '无'
                : round.notes.map((note) => <p key={note}>{note}</p>)}
            </td>
          </tr>
          <tr>
            <th scope="row">校验值</th>
            <td colSpan={3}>
              <code>{round.contentHash}</code>
              <p className="small">
                签的就是这一稿：标题、正文、栏目、附件改一个字，校验值就不同。
              </p>
            </td>
          </tr>
        </tbody>
      </table>
      <Course attempts={attempts} />
      <footer>
        <p className="small">{`${timeOf(Date.now())} 打印`}</p>
        <figure>
          <QrCode text={address} label="扫码看这份记录" />
          <figcaption className="small">扫码看记录（要登录后台）</figcaption>
        </figure>
      </footer>
    </section>
  );
}

const OUT: ReadonlySet<string> = new Set(['publish', 'emergency-publish']);

const Pair = ({ names, values }: { names: [string, string]; values: [string, string] }) => (
  <tr>
    <th scope="row">{names[0]}</th>
    <td>{values[0]}</td>
    <th scope="row">{names[1]}</th>
    <td>{values[1]}</td>
  </tr>
);

interface StepProps {
  step: ToldSigned;
  /** It went out before it was signed. */
  isSkipped: boolean;
}

function Step({ step: { name, signature, opinion, checked }, isSkipped }: StepProps) {
  const unsigned = isSkipped ? '（应急发布，没有经过这一步）' : '（还没有签）';
  return (
    <tr className="step">
      <th scope="row">{name}</th>
      <td colSpan={3}>
        <p>{signature ? opinion || '同意' : unsigned}</p>
        {checked.map((point) => (
          <p key={point} className="small">{`☑ ${point}`}</p>
        ))}
        {signature && <p className="signed">{`${whoOf(signature)}，${timeOf(signature.at)}`}</p>}
      </td>
    </tr>
  );
}

/** All that was done, in small print. */
const Course = ({ attempts }: { attempts: readonly ToldAttempt[] }) => (
  <table className="course">
    <caption>办理经过</caption>
    <thead>
      <tr>
        <Head>时间</Head>
        <Head>谁</Head>
        <Head>做了什么</Head>
        <Head>意见、理由</Head>
        <Head>哪一稿</Head>
      </tr>
    </thead>
    <tbody>
      {attempts.map((attempt) => (
        <tr key={attempt.number}>
          <td>{timeOf(attempt.at)}</td>
          <td>{whoOf(attempt)}</td>
          <td>{attempt.step ? `${attempt.step}：${attempt.label}` : attempt.label}</td>
          <td>{attempt.words || '—'}</td>
          <td>
            <code>{attempt.contentHash.slice(0, 8)}</code>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Head = ({ children }: { children: ReactNode }) => <th scope="col">{children}</th>;
