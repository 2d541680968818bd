import type { Alert, Town } from '@township/client';
import type { ReactNode } from 'react';
import { ContactList } from '@/ui/contact-list';
import { Nav } from '@/ui/nav';
import { SiteFooter } from '@/ui/site-footer';
import { SiteHeader } from '@/ui/site-header';
import { AlertBanner } from '../alerts/alert-banner';
import { siteNameOf } from '../metadata';
import { sections, services } from '../navigation';
import { ModeSwitch } from '../reading/mode-switch';
import type { Mode } from '../reading/preferences';
import { ReadingTools } from '../reading/reading-tools';
import { HeaderSearch } from '../search/header-search';
import { identityOf } from './identity';

interface SiteFrameProps {
  town: Town | null;
  mode: Mode;
  alerts: Alert[];
  /** Segments of the page's path, where its address says another. */
  at?: string[];
  children: ReactNode;
}

/** Masthead, navigation and footer round a page. A server started during an outage does not know the town yet. */
export function SiteFrame({ town, mode, alerts, at, children }: SiteFrameProps) {
  const siteName = town ? siteNameOf(town) : '首页';
  const place = [town?.province, town?.city, town?.county].filter((name) => name != null);
  return (
    <>
      <SiteHeader
        siteName={siteName}
        place={place}
        tools={
          <>
            <HeaderSearch mode={mode} />
            <ModeSwitch mode={mode} />
          </>
        }
        alerts={<AlertBanner alerts={alerts} />}
      >
        {mode === 'elder' && <ReadingTools />}
      </SiteHeader>
      <Nav links={sections} at={at} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter
        siteName={siteName}
        place={place}
        groups={[
          { label: '栏目', links: sections },
          { label: '服务', links: services },
        ]}
        contacts={
          town && town.contacts.length > 0 && <ContactList contacts={town.contacts.slice(0, 2)} />
        }
        identity={town ? identityOf(town) : []}
      />
    </>
  );
}
