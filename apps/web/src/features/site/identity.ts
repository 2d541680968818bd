import type { Town } from '@township/client';
import { icpRegisterUrl, policeRegisterUrl } from '../urls';

export interface IdentityEntry {
  label: string;
  value: string;
  href?: string;
}

/** Who answers for the site: only what is filled, filing numbers with the way to their registers. */
export function identityOf(town: Town): IdentityEntry[] {
  const entries = [
    { label: '主办单位', value: town.organizer },
    { label: 'ICP备案', value: town.icpNumber, href: icpRegisterUrl },
    { label: '公安备案', value: town.policeNumber, href: policeRegisterUrl },
    { label: '网站标识码', value: town.siteCode },
  ];
  return entries.flatMap(({ value, ...rest }) => (value ? [{ ...rest, value }] : []));
}
