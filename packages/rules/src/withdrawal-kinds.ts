import type { WithdrawalKind } from './review/round';

/** How readers meet what was taken back, in words for staff. */
export const withdrawalKinds: Readonly<Record<WithdrawalKind, string>> = {
  withdrawn: '已撤回（留着正文，写明原因）',
  replaced: '由另一条代替（自动转过去）',
  gone: '删除（页面只写“已删除”）',
  'published-in-error': '发布有误（只写原因，不留正文）',
};

/** What readers see in place of the page; null while it stays. */
export const seenInstead: Readonly<Record<WithdrawalKind, string | null>> = {
  withdrawn: null,
  replaced: '打开这个网址会转到代替它的文章',
  gone: '打开这个网址只看到“页面已删除”',
  'published-in-error': '打开这个网址只看到“发布有误，已撤下”和原因',
};
