import type { Problem } from '../../publication';
import { textOf, type Candidate, type Finding } from './rule';

/** An address that a link may carry: http or https with a host. */
export function checkUrl(document: Candidate['document'], path: string, label: string): Problem[] {
  const text = textOf(document, path);
  if (!text || isWebAddress(text)) return [];
  return [{ path, message: `${label}应是以 http:// 或 https:// 开头的完整网址` }];
}

/** Where a button leads, and what it says: both or none. */
export function checkLink(document: Candidate['document']): Finding[] {
  const url = textOf(document, 'linkUrl');
  const label = textOf(document, 'linkLabel');
  if (!url && !label) return [];
  if (!url) {
    return [{ path: 'linkUrl', message: '填写了链接文字，也请填写链接网址', incomplete: true }];
  }
  const problems: Finding[] = [];
  if (!isWebAddress(url) && !isSitePath(url)) {
    const message = '链接网址应是本站路径（如 /news），或以 http://、https:// 开头的完整网址';
    problems.push({ path: 'linkUrl', message });
  }
  if (!label) {
    const message = '填写了链接网址，也请填写链接文字';
    problems.push({ path: 'linkLabel', message, incomplete: true });
  }
  return problems;
}

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  const web = url?.protocol === 'http:' || url?.protocol === 'https:';
  return web && url.username === '' && /^https?:\/\//i.test(text);
}

/** Browsers read `//host` and `/\host` as another site. */
const isSitePath = (text: string): boolean => /^\/(?![/\\])[^\s\\]*$/.test(text);
