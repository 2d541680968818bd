const ORDINALS = [...'壹贰叁肆伍陆柒捌玖拾'];

/** 0 → 壹: the formal numerals, as plates and volumes are numbered. */
export const ordinal = (index: number): string => ORDINALS[index] ?? String(index + 1);
