import type { Honor } from '@township/client';
import { AwardDate, holderOf } from './award';
import { levelName } from './levels';
import { isExpired } from './validity';

/** An honor's head, composed as a certificate is: to whom, what, signed by whom and when. */
export function HonorTitle({ honor }: { honor: Honor }) {
  const holder = holderOf(honor);
  return (
    <header className={`honor-title${isExpired(honor) ? ' honor-title--expired' : ''}`}>
      <p className="honor-title__level">
        {levelName[honor.level]}荣誉
        {isExpired(honor) && <strong className="validity__expired">已过有效期</strong>}
      </p>
      {holder && <p className="honor-title__holder">{holder}</p>}
      <h1 className="honor-title__name">{honor.title}</h1>
      <p className="honor-title__signature">
        <span>{honor.issuer ?? '授予单位待考'}</span>
        {honor.awardedPrecision === 'unknown' ? <span>日期待考</span> : <AwardDate honor={honor} />}
      </p>
    </header>
  );
}
