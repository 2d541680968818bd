import { CORRECTION_LIMITS } from '@township/rules/correction';
import { ErrorSummary } from '@/ui/error-summary';
import { PageHead } from '@/ui/page-head';
import { TextField } from '@/ui/text-field';
import { correctionUrl } from '../urls';
import { TRAP, type ReturnedForm } from './correction';

const FIELDS = ['pageUrl', 'problem', 'contact'] as const;

/** The form that reports a mistake, empty or as it came back. */
export function CorrectionView({ values, errors, failure }: ReturnedForm) {
  const wrong = FIELDS.flatMap((field) => {
    const message = errors[field];
    return message ? [{ field, message }] : [];
  });
  return (
    <div className="wrap form-page">
      {(failure || wrong.length > 0) && (
        <ErrorSummary
          title={failure ? '还没有提交成功' : '有几处请再看一下'}
          message={failure}
          errors={wrong}
        />
      )}
      <PageHead
        title="网站纠错"
        lede="错字、过时的数字、打不开的链接、说错的事，请告诉我们。工作人员会核实、改正。"
      />
      <form className="form" method="post" action={correctionUrl()} noValidate>
        <TextField
          name="pageUrl"
          label="哪个页面"
          hint="网址。从出错的页面点进来的，已经替您填好。"
          value={values.pageUrl}
          error={errors.pageUrl}
          autoComplete="off"
          required
        />
        <TextField
          name="problem"
          label="哪里不对"
          hint={`写清楚哪一句、哪个数；知道对的是什么，也请写上。最多 ${CORRECTION_LIMITS.problem} 个字。`}
          value={values.problem}
          error={errors.problem}
          autoComplete="off"
          rows={6}
          required
        />
        <TextField
          name="contact"
          label="怎么联系您"
          hint="电话、微信或者邮箱。只用来向您核实这件事，不公开，不作别的用。"
          value={values.contact}
          error={errors.contact}
        />
        <div className="form__trap" aria-hidden="true">
          <label htmlFor={TRAP}>这一栏请空着</label>
          <input id={TRAP} name={TRAP} type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <button className="button" type="submit">
          提交
        </button>
      </form>
    </div>
  );
}
