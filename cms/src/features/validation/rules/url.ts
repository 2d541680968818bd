import type { Problem } from '../problem';
import { textOf, type Candidate } from './rule';

/** An address that a link may carry: http or https with a host. */
export function checkUrl(document: Candidate['document'], path: string, label: string): Problem[] {
  const text = textOf(document, path);
  if (!text) return [];
  const url = URL.canParse(text) ? new URL(text) : null;
  const web = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (web && url.username === '' && /^https?:\/\//i.test(text)) return [];
  return [{ path, message: `${label}应是以 http:// 或 https:// 开头的完整网址` }];
}
