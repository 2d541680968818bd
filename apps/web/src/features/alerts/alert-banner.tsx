import type { Alert } from '@township/client';
import { alertKind } from '@township/client/vocabulary';
import type { ReactNode } from 'react';
import { Moment } from '@/ui/time';
import { AlertMark } from './alert-mark';
import { arrangeAlerts, splitText } from './arrange';
import { rememberAlerts } from './remember';
import './site-alert';

/** Alerts in force, on top of every page: the gravest in full, others by their titles. */
export function AlertBanner({ alerts }: { alerts: Alert[] }) {
  const { shown, more } = arrangeAlerts(alerts);
  const [gravest, ...others] = shown;
  if (!gravest) return null;
  return (
    <section className="alerts" aria-label="紧急和重要提示">
      <script dangerouslySetInnerHTML={{ __html: rememberAlerts }} />
      <OpenAlert key={versionOf(gravest)} alert={gravest} />
      {others.map((alert) => (
        <TitledAlert key={versionOf(alert)} alert={alert} />
      ))}
      {more.length > 0 && (
        <details className="alerts__more">
          <summary className="wrap">另有 {more.length} 条提示</summary>
          {more.map((alert) => (
            <TitledAlert key={versionOf(alert)} alert={alert} />
          ))}
        </details>
      )}
    </section>
  );
}

const versionOf = ({ documentId, updatedAt }: Alert) => `${documentId} ${updatedAt}`;

/** What all alerts have: the mark, the ground of their kind, and that a reader may put them away. */
function SiteAlert({ alert, children }: { alert: Alert; children: ReactNode }) {
  return (
    <site-alert
      className={`alert alert--${alert.kind}`}
      data-id={alert.documentId}
      data-version={alert.updatedAt}
      // An urgent one never leaves the page, it folds to its title.
      data-away={alert.kind === 'urgent' ? 'folded' : 'hidden'}
      suppressHydrationWarning
    >
      <div className="wrap alert__row">
        <AlertMark kind={alert.kind} />
        {children}
      </div>
    </site-alert>
  );
}

function Title({ alert: { kind, title } }: { alert: Alert }) {
  return (
    <>
      <span className="alert__kind">{alertKind[kind]}</span>
      <span className="visually-hidden">：</span>
      {title}
    </>
  );
}

function OpenAlert({ alert }: { alert: Alert }) {
  const { opening, rest } = splitText(alert.body ?? '');
  return (
    <SiteAlert alert={alert}>
      <div className="alert__text alert__text--open">
        <p className="alert__title">
          <Title alert={alert} />
        </p>
        <div className="alert__body">
          {opening && <p>{opening}</p>}
          {rest && (
            <details className="alert__rest">
              <summary>余下全文</summary>
              <p>{rest}</p>
            </details>
          )}
          <Foot alert={alert} />
        </div>
      </div>
      <Buttons alert={alert} />
    </SiteAlert>
  );
}

/** An alert after the first: its title, and the rest of it when it is opened. */
function TitledAlert({ alert }: { alert: Alert }) {
  return (
    <SiteAlert alert={alert}>
      <details className="alert__text">
        <summary className="alert__title">
          <Title alert={alert} />
        </summary>
        {alert.body && <p>{alert.body}</p>}
        <Foot alert={alert} />
      </details>
      {alert.kind !== 'urgent' && <Buttons alert={alert} />}
    </SiteAlert>
  );
}

function Foot({ alert: { endsAt, linkUrl, linkLabel } }: { alert: Alert }) {
  if (!endsAt && !linkUrl) return null;
  return (
    <p className="alert__foot">
      {linkUrl && <a href={linkUrl}>{linkLabel ?? '查看详情'}</a>}
      {endsAt && (
        <span>
          有效至 <Moment value={endsAt} />
        </span>
      )}
    </p>
  );
}

/** Shown by the browser once `<site-alert>` is defined: without JavaScript they would do nothing. */
function Buttons({ alert: { kind, title } }: { alert: Alert }) {
  if (kind !== 'urgent') {
    return (
      <button className="alert__button" type="button" value="away" aria-label={`知道了：${title}`}>
        知道了
      </button>
    );
  }
  return (
    <>
      <button
        className="alert__button alert__button--away"
        type="button"
        value="away"
        aria-label={`收起：${title}`}
      >
        收起
      </button>
      <button
        className="alert__button alert__button--back"
        type="button"
        value="back"
        aria-label={`展开：${title}`}
      >
        展开
      </button>
    </>
  );
}
