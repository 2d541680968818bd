import type { ReviewStep } from './flow';

/** What a round is at: draft, under review, sent back, signed by all, to come out at a time, out, taken back, put away. */
export const STAGES = [
  'draft',
  'in-review',
  'rejected',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
  'archived',
] as const;
export type Stage = (typeof STAGES)[number];

/** What a round is at, in words. */
export function stageWords({ stage, step }: { stage: Stage; step: ReviewStep | null }): string {
  if (step && stage === 'in-review') return `正在等“${step.name}”`;
  if (step && stage === 'rejected') return `被“${step.name}”退回`;
  return STAGE_WORDS[stage];
}

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  draft: '还是草稿',
  'in-review': '正在审核',
  rejected: '已退回',
  approved: '已经审完',
  scheduled: '已定时发布',
  published: '已经发布',
  withdrawn: '已经撤稿',
  archived: '已经归档',
};
