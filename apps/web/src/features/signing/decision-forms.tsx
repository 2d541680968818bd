import type { SigningForm } from '@/cms';
import { TextField } from '@/ui/text-field';
import { codeFieldOf, type SigningErrors, type SigningValues } from './decision';

interface DecisionFormsProps {
  form: SigningForm;
  issuer: string;
  /** Where they are sent. */
  action: string;
  values: SigningValues;
  errors: SigningErrors;
}

/** 同意 or 退回, each with what goes with it; both work without script. */
export function DecisionForms(props: DecisionFormsProps) {
  const { form, values } = props;
  if (form.action === 'confirm') return <Confirm {...props} />;
  return (
    <>
      <Approve {...props} />
      <details className="signing-reject" open={values.decision === 'reject'}>
        <summary>不同意，退回修改</summary>
        <Reject {...props} />
      </details>
    </>
  );
}

function Approve({ form, action, values, errors, ...rest }: DecisionFormsProps) {
  const { checklist } = form;
  return (
    <form className="form" method="post" action={action} noValidate>
      <input type="hidden" name="points" value={checklist.length} />
      {checklist.length > 0 && (
        <fieldset
          className={`signing-checks field ${errors.checked ? 'field--wrong' : ''}`}
          id="checked"
          tabIndex={-1}
          aria-describedby={errors.checked && 'checked-error'}
        >
          <legend className="field__label">审核要点</legend>
          <p className="field__hint">逐条看过，再打钩。</p>
          {errors.checked && (
            <p className="field__error" id="checked-error">
              {errors.checked}
            </p>
          )}
          {checklist.map((point) => (
            <label key={point} className="signing-check">
              <input
                type="checkbox"
                name="checked"
                value={point}
                defaultChecked={values.checked.includes(point)}
              />
              <span>{point}</span>
            </label>
          ))}
        </fieldset>
      )}
      <TextField name="opinion" label="意见" value={values.opinion} rows={3} />
      <Code decision="approve" errors={errors} {...rest} />
      <button className="button" type="submit" name="decision" value="approve">
        同意
      </button>
    </form>
  );
}

function Reject({ form, action, values, errors, ...rest }: DecisionFormsProps) {
  return (
    <form className="form" method="post" action={action} noValidate>
      <div className={errors.place ? 'field field--wrong' : 'field'}>
        <label className="field__label" htmlFor="place">
          说的是哪一段
          <span className="field__need">必填</span>
        </label>
        {errors.place && (
          <p className="field__error" id="place-error">
            {errors.place}
          </p>
        )}
        <select
          className="field__control"
          id="place"
          name="place"
          defaultValue={values.place}
          aria-required
          aria-invalid={errors.place ? true : undefined}
          aria-describedby={errors.place && 'place-error'}
        >
          <option value="">请选择</option>
          {form.paragraphs.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <TextField
        name="reason"
        label="为什么退回"
        hint="拟稿人会看到。"
        value={values.reason}
        error={errors.reason}
        rows={4}
        required
      />
      <Code decision="reject" errors={errors} {...rest} />
      <button className="button button--second" type="submit" name="decision" value="reject">
        退回
      </button>
    </form>
  );
}

function Confirm({ action, errors, ...rest }: DecisionFormsProps) {
  return (
    <form className="form" method="post" action={action} noValidate>
      <p>您签过以后，稿子只改了错别字。请看过改动，再确认一次。</p>
      <Code decision="confirm" errors={errors} {...rest} />
      <button className="button" type="submit" name="decision" value="confirm">
        确认
      </button>
    </form>
  );
}

interface CodeProps extends Pick<DecisionFormsProps, 'issuer' | 'errors'> {
  decision: SigningValues['decision'];
}

/** Typed each time: it comes back in no page. */
function Code({ decision, issuer, errors }: CodeProps) {
  const name = codeFieldOf(decision);
  return (
    <div className="signing-code">
      <TextField
        name={name}
        label="口令"
        hint={`6 位数字。${issuer}会打电话告诉您；没有接到，请您打给他。`}
        value=""
        error={errors[name]}
        autoComplete="off"
        inputMode="numeric"
        required
      />
    </div>
  );
}
