import { CONTENT_TYPES, keysOf } from '@township/client/vocabulary';
import { showTyped } from '@township/rules/typed-date';
import type { Webhook } from './api';

/** What a webhook can be told of. */
export const TYPES: Readonly<Record<string, string>> = { ...CONTENT_TYPES, media: '图片和附件' };

export const ALL_TYPES = keysOf(TYPES);

const BECOME: Readonly<Record<string, string>> = {
  upsert: '新增或改动',
  withdrawn: '取消发布',
  removed: '删除',
};

/** 文章：取消发布 */
export function eventInWords(event: string): string {
  if (event === 'test') return '试发';
  if (event === 'start-over') return '请从头开始';
  const [type = '', action = ''] = event.split('.');
  return `${TYPES[type] ?? type}：${BECOME[action] ?? action}`;
}

export const moment = (at: string | null): string => (at === null ? '—' : showTyped(at));

interface StateInWords {
  label: string;
  variant: 'success' | 'warning' | 'danger' | 'neutral';
  /** What has happened, and what to do about it. */
  text?: string;
}

export function stateInWords(webhook: Webhook): StateInWords {
  const { state, failures, nextAttemptAt, lastFailure, lastFailureAt } = webhook;
  if (state === 'off') {
    return {
      label: '已暂停',
      variant: 'neutral',
      text: '暂停期间的变更记着，恢复以后按先后补发。',
    };
  }
  if (state === 'gone') {
    return {
      label: '已停用',
      variant: 'danger',
      text: `${moment(lastFailureAt)} 接收方回答“不再要了”（410）。与对方确认以后可以恢复，停用期间的变更会按先后补发；不再需要就删除它。`,
    };
  }
  if (state === 'failed') {
    return {
      label: '已停用',
      variant: 'danger',
      text: `同一条通知三天里都没有收下，最后一次在 ${moment(lastFailureAt)}：${lastFailure ?? ''}。请对方修好以后恢复，停用期间的变更会按先后补发。`,
    };
  }
  if (failures > 0) {
    return {
      label: '重试中',
      variant: 'warning',
      text: `已有 ${failures} 次没有收下：${lastFailure ?? ''}。下一次在 ${moment(nextAttemptAt)}；后面的通知排着队，不会越过它。`,
    };
  }
  return { label: '正常', variant: 'success' };
}

export const isDisabled = ({ state }: Webhook): boolean => state === 'gone' || state === 'failed';
