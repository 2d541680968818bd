import { accept, refuse, type RuleResult } from './result';
import { toHalfWidth } from './text';

/**
 * Checks a village's statistical code (统计用区划代码): 12 digits that begin with the town's nine.
 *
 * @param townCode the town's 9-digit code
 */
export function checkVillageCode(text: string, townCode: string): RuleResult<string> {
  const code = toHalfWidth(text).trim();
  if (!/^\d{12}$/.test(code)) return refuse('村级统计用区划代码应为12位数字');
  if (!code.startsWith(townCode)) {
    return refuse(`村级统计用区划代码应以本镇代码${townCode}开头`);
  }
  if (code.endsWith('000')) return refuse('末三位为000的是乡镇代码，请填写村级代码');
  return accept(code);
}

/** A village's statistical code, level by level: where the village is, from the province down. */
export interface DivisionCodeParts {
  province: string;
  city: string;
  county: string;
  town: string;
  village: string;
}

/** Takes a village's 12 digits apart; null for anything else. */
export function splitVillageCode(code: string): DivisionCodeParts | null {
  const parts = /^(\d{2})(\d{2})(\d{2})(\d{3})(\d{3})$/.exec(code);
  if (!parts) return null;
  const [, province = '', city = '', county = '', town = '', village = ''] = parts;
  return { province, city, county, town, village };
}
