import { toChinese } from './chinese';

interface FieldError {
  message: string;
  value?: unknown;
}

export interface ErrorBody {
  status?: number;
  message?: string;
  details?: { errors?: FieldError[] };
}

/** Says an error of the admin's API in Chinese, each field's and the whole. */
export function translateError(error: ErrorBody, status: number): void {
  const fields = Array.isArray(error.details?.errors) ? error.details.errors : [];
  const english = fields.filter(({ message }) => !isChinese(message));
  for (const field of english) field.message = toChinese(field.message, status, field.value);
  if (fields.length > 0 && (english.length > 0 || !isChinese(error.message ?? ''))) {
    const all = fields.map(({ message }) => message).join('；');
    error.message = fields.length === 1 ? all : `有${fields.length}处需要修改：${all}`;
  } else error.message = toChinese(error.message ?? '', status);
}

const isChinese = (text: string) => /\p{Script=Han}/u.test(text);
