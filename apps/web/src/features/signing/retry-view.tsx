import { PageHead } from '@/ui/page-head';
import { TextField } from '@/ui/text-field';
import { codeFieldOf, type SigningValues } from './decision';

interface RetryViewProps {
  values: SigningValues;
  /** Where the form is sent. */
  action: string;
}

const BUTTONS = { approve: '同意', reject: '退回', confirm: '确认' } as const;

/** Comes back while the draft itself cannot be shown: what was filled in goes along with the next try. */
export function RetryView({ values, action }: RetryViewProps) {
  const { decision, checked, opinion, reason, place } = values;
  const words = decision === 'reject' ? reason : opinion;
  return (
    <div className="wrap">
      <PageHead
        kicker="手机签批"
        title="还没有签成"
        lede="网站的资料库一时联系不上。填好的内容都还在，请过几分钟，再填一次口令重签。"
      >
        {words && <p>{`您写的是：${words}`}</p>}
      </PageHead>
      <form className="form" method="post" action={action} noValidate>
        {checked.map((point) => (
          <input key={point} type="hidden" name="checked" value={point} />
        ))}
        {Object.entries({ opinion, reason, place, points: '0' }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="signing-code">
          <TextField
            name={codeFieldOf(decision)}
            label="口令"
            value=""
            autoComplete="off"
            inputMode="numeric"
            required
          />
        </div>
        <button className="button" type="submit" name="decision" value={decision}>
          {BUTTONS[decision]}
        </button>
      </form>
    </div>
  );
}
