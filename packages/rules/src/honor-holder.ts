import { accept, incomplete, refuse, type RuleResult } from './result';

export const HOLDER_KINDS = ['town', 'village', 'enterprise'] as const;

export type HolderKind = (typeof HOLDER_KINDS)[number];

export interface HonorHolder {
  kind: HolderKind;
  /** Whether the village relation is set. */
  hasVillage: boolean;
  /** Whether the enterprise relation is set. */
  hasEnterprise: boolean;
  /** Free text for a holder that has no record of its own. */
  holderName: string | null | undefined;
}

/** Checks that an honor has exactly one holder, and the one its kind says; a holder that is not chosen yet is incomplete. */
export function checkHonorHolder(holder: HonorHolder): RuleResult<null> {
  const { kind, hasVillage, hasEnterprise } = holder;
  if (kind !== 'village' && hasVillage) return refuse('获得者不是村时，不能选择“村庄”');
  if (kind !== 'enterprise' && hasEnterprise) return refuse('获得者不是企业时，不能选择“企业”');
  if (kind === 'village' && !hasVillage) return incomplete('获得者为村时，请选择“村庄”');
  if (kind === 'enterprise' && !hasEnterprise && !holder.holderName?.trim()) {
    return incomplete('获得者为企业时，请选择“企业”，或填写获得者名称');
  }
  return accept(null);
}
