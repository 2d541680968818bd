import type { CmsError } from '../errors.js';
import type { Language } from './language.js';

/** What went wrong on the way, in one line. */
export function describeError(error: CmsError, language: Language): string {
  const [zh, en] = ((): [string, string] => {
    switch (error.kind) {
      case 'http': {
        const said = error.server?.message;
        return [
          `服务器回答 ${error.status}${said ? `：${said}` : ''}`,
          `The server answered ${error.status}${said ? `: ${said}` : ''}`,
        ];
      }
      case 'network': {
        const code = error.code ? ` ${error.code}` : '';
        return [`连不上服务器${code}`, `The server was not reached${code}`];
      }
      case 'timeout': {
        const seconds = error.timeoutMs / 1_000;
        return [`服务器 ${seconds} 秒没有答复`, `The server did not answer within ${seconds} s`];
      }
      case 'invalid-response':
        return ['服务器的答复不是门户接口的样子', 'The answer is not that of a portal’s API'];
    }
  })();
  const address = error.url.replace(/\?.*/, '');
  return language === 'zh' ? `${zh}（${address}）` : `${en} (${address})`;
}
