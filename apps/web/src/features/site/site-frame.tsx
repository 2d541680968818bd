import type { Town } from '@township/client';
import type { ReactNode } from 'react';
import { ContactList } from '@/ui/contact-list';
import { Nav } from '@/ui/nav';
import { SiteFooter } from '@/ui/site-footer';
import { SiteHeader } from '@/ui/site-header';
import { siteNameOf } from '../metadata';
import { sections } from '../navigation';
import { ModeSwitch } from '../reading/mode-switch';
import type { Mode } from '../reading/reading';
import { icpRegisterUrl, policeRegisterUrl } from '../urls';

/** Who answers for the site: only what is filled, filing numbers with the way to their registers. */
function identityOf(town: Town) {
  const entries = [
    { label: '主办单位', value: town.organizer },
    { label: 'ICP备案', value: town.icpNumber, href: icpRegisterUrl },
    { label: '公安备案', value: town.policeNumber, href: policeRegisterUrl },
    { label: '网站标识码', value: town.siteCode },
  ];
  return entries.flatMap(({ value, ...rest }) => (value ? [{ ...rest, value }] : []));
}

interface SiteFrameProps {
  town: Town | null;
  mode: Mode;
  children: ReactNode;
}

/** Masthead, navigation and footer round a page. A server started during an outage does not know the town yet. */
export function SiteFrame({ town, mode, children }: SiteFrameProps) {
  const siteName = town ? siteNameOf(town) : '首页';
  const place = [town?.province, town?.city, town?.county].filter((name) => name != null);
  return (
    <>
      <SiteHeader siteName={siteName} place={place} tools={<ModeSwitch mode={mode} />} />
      <Nav links={sections} />
      <main id="main">{children}</main>
      <SiteFooter
        siteName={siteName}
        place={place}
        links={sections}
        contacts={town && town.contacts.length > 0 && <ContactList contacts={town.contacts} />}
        identity={town ? identityOf(town) : []}
      />
    </>
  );
}
