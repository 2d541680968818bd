import type { Article } from '@township/client';
import { Day } from '@/ui/time';

/** Above everything of an article that no longer holds: since when, and why. */
export function WithdrawalNotice({
  withdrawnAt,
  withdrawalReason,
}: Pick<Article, 'withdrawnAt' | 'withdrawalReason'>) {
  if (!withdrawnAt) return null;
  return (
    <div className="withdrawal">
      <p className="withdrawal__stamp" aria-hidden="true">
        已撤回
      </p>
      <div>
        <p className="withdrawal__fact">
          本文已于 <Day value={withdrawnAt} /> 撤回
        </p>
        {withdrawalReason && <p>原因：{withdrawalReason}</p>}
        <p>下面是撤回前的内容，留作查阅，请不要再照着办理或转发。</p>
      </div>
    </div>
  );
}
