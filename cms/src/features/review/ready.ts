import type { Core } from '@strapi/strapi';
import { refusal, type Refusal } from '@township/rules/review/refusal';
import type { ReviewAction } from '@township/rules/review/round';
import { complete } from '../preview';
import type { Standing } from './standing';

/** Nobody is asked to read what lacks something that a reader needs. */
const NEEDS_ALL: readonly ReviewAction[] = ['submit', 'resubmit', 'approve'];

export function ready(
  strapi: Core.Strapi,
  { key, signed, state }: Standing,
  action: ReviewAction,
  now: Date,
): Refusal[] {
  if (!NEEDS_ALL.includes(action)) return [];
  const { missing } = complete(strapi, strapi.contentType(key.uid), signed.content, now);
  const needed = missing.length > 0 ? [`还没有填：${missing.join('、')}`] : [];
  return state.flow.steps.length > 0 ? needed.map((words) => refusal('input', words)) : [];
}
