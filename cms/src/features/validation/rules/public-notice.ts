import { noticeState } from '@township/rules/public-notice';
import { readNames } from '@township/rules/masked-names';
import { textOf, valuesOf, type Finding, type Rule } from './rule';

const WAYS = ['phone', 'email', 'address'];

/** What a 公示 must tell before it is put up, and must not tell before it is over. */
export const publicNoticeRule: Rule = ({ document }) => {
  const [notice] = valuesOf(document, 'publicNotice');
  if (!notice) return [];
  const problems: Finding[] = [];
  if (!WAYS.some((way) => textOf(notice, way))) {
    const message = '公示要写明异议怎么提：电话、邮箱、地址至少填一样';
    problems.push({ path: 'publicNotice.phone', message, incomplete: true });
  }
  const endsOn = textOf(document, 'noticeEndsOn');
  const isRunning = endsOn === null || noticeState({ endsOn }, new Date()) === 'running';
  if (textOf(notice, 'result') && isRunning) {
    const message = '公示还没有结束，结果等结束以后再填';
    problems.push({ path: 'publicNotice.result', message, incomplete: true });
  }
  const names = readNames(textOf(notice, 'maskNames') ?? '');
  const short = names.find((name) => Array.from(name).length < 2);
  if (short !== undefined) {
    const message = `“${short}”只有一个字，会把文章里所有这个字都隐去，请写全姓名`;
    problems.push({ path: 'publicNotice.maskNames', message });
  }
  return problems;
};
