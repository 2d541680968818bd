import { errors } from '@strapi/utils';

const FULL_CODES: ReadonlySet<unknown> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'SQLITE_FULL',
  '53100',
]);

const FULL_MESSAGE =
  '服务器的存储空间满了，文件没有存下，原有的文件没有变。请联系管理员清理磁盘后再上传';

/** No room on the server's disk; answered with status 507. */
export class StorageFullError extends errors.ApplicationError<'InsufficientStorageError'> {
  constructor(cause: unknown) {
    super(FULL_MESSAGE);
    this.cause = cause;
    this.name = 'InsufficientStorageError';
  }
}

/** The error to answer for one that a full disk caused. */
export function inWords(error: unknown): unknown {
  return isDiskFull(error) ? new StorageFullError(error) : error;
}

function isDiskFull(error: unknown): boolean {
  const { code, message }: { code?: unknown; message?: unknown } = Object(error);
  // sharp passes on the system's text alone.
  return FULL_CODES.has(code) || /no space left|quota exceeded/i.test(String(message));
}
