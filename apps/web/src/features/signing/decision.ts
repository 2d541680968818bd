import type { SigningAnswer, SigningDecision } from '@township/rules/review/signing-told';
import { isSigningCode } from '@township/rules/review/signing-link';

/** What somebody filled in, as it comes back: all but the code, which they type anew. */
export type SigningValues = Omit<SigningAnswer, 'token' | 'code'>;

/** Of the form's fields, by their ids. */
export type SigningErrors = Partial<
  Record<'checked' | 'code' | 'reason' | 'place' | 'rejectCode', string>
>;

/** A form that comes back with what was typed in it. */
export interface ReturnedSigning {
  values: SigningValues;
  errors: SigningErrors;
  failure?: string;
}

export const NOTHING_TYPED: SigningValues = {
  decision: 'approve',
  checked: [],
  opinion: '',
  reason: '',
  place: '',
};

export interface Decided {
  values: SigningValues;
  code: string;
  errors: SigningErrors;
}

const DECISIONS: readonly SigningDecision[] = ['approve', 'reject', 'confirm'];
const MISSING_CODE = '请填写经办人在电话里说的 6 位数字';

/** What a post says, and what is missing in it: so that nobody loses a try for a forgotten tick. */
export function readDecision(form: URLSearchParams): Decided {
  const text = (name: string) => (form.get(name) ?? '').trim();
  const decision = DECISIONS.find((one) => one === form.get('decision')) ?? 'approve';
  const codeField = codeFieldOf(decision);
  // As phones and people write figures.
  const code = text(codeField).normalize('NFKC').replace(/\D/g, '');
  const values = {
    decision,
    checked: form.getAll('checked'),
    opinion: text('opinion'),
    reason: text('reason'),
    place: text('place'),
  };
  const errors: SigningErrors = {};
  if (decision === 'approve' && values.checked.length < Number(form.get('points'))) {
    errors.checked = '请逐条确认审核要点，都看过了再打钩';
  }
  if (decision === 'reject' && values.place === '') errors.place = '请选择说的是哪一段';
  if (decision === 'reject' && values.reason === '') errors.reason = '请写明退回的理由';
  if (!isSigningCode(code)) errors[codeField] = MISSING_CODE;
  return { values, code, errors };
}

/** Each of the two forms on the page has a field of its own for the code. */
export const codeFieldOf = (decision: SigningDecision): 'code' | 'rejectCode' =>
  decision === 'reject' ? 'rejectCode' : 'code';
