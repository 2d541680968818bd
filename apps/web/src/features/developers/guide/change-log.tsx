import { API_HISTORY } from '@township/client/openapi';
import { pick, sayIn, type Language } from '../say';
import { Day } from '@/ui/time';
import { Part } from './part';

/** What callers could notice, version by version. */
export function ChangeLog({ language }: { language: Language }) {
  const say = sayIn(language);
  return (
    <Part id="log" language={language}>
      <dl className="attributes">
        {API_HISTORY.map(({ version, on, changes }) => (
          <div key={version} className="attributes__row">
            <dt>
              <b className="attributes__name">{version}</b>
              <span className="muted">
                {say(<Day value={on} />, <time dateTime={on}>{on}</time>)}
              </span>
            </dt>
            <dd>
              <ul>
                {changes.map((change) => (
                  <li key={change[1]}>{pick(language, change)}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
