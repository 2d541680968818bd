import { toChinese } from './chinese';

interface FieldError {
  message: string;
  value?: unknown;
}

export interface ErrorBody {
  status?: number;
  message?: string;
  /** Strapi's own settings tell some of them as texts alone. */
  details?: { errors?: (FieldError | string)[] };
}

/** Says an error of the admin's API in Chinese, each field's and the whole. */
export function translateError(error: ErrorBody, status: number): void {
  const all = Array.isArray(error.details?.errors) ? error.details.errors : [];
  const fields = all.filter((one) => typeof one !== 'string');
  const english = fields.filter(({ message }) => !isChinese(message));
  for (const field of english) field.message = toChinese(field.message, status, field.value);
  if (fields.length > 0 && (english.length > 0 || !isChinese(error.message ?? ''))) {
    const messages = fields.map(({ message }) => message).join('；');
    error.message = fields.length === 1 ? messages : `有${fields.length}处需要修改：${messages}`;
  } else error.message = toChinese(error.message ?? '', status);
}

const isChinese = (text: string) => /\p{Script=Han}/u.test(text);
