import type { Bilingual } from '@township/client/contract';

/** The parts of the guide, in their order. */
export const GUIDE_PARTS = {
  start: ['快速开始', 'Quick start'],
  content: ['内容与字段', 'Content and fields'],
  asking: ['怎样提问', 'How to ask'],
  limits: ['次数与密钥', 'Limits and keys'],
  errors: ['错误', 'Errors'],
  caching: ['缓存', 'Caching'],
  copies: ['跟上变化', 'Following changes'],
  licence: ['数据许可', 'Licence of the data'],
  stability: ['稳定承诺', 'Stability'],
  log: ['变更记录', 'Change log'],
} as const satisfies Readonly<Record<string, Bilingual>>;

export type GuidePart = keyof typeof GUIDE_PARTS;
