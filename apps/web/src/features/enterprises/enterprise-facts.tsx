import type { Enterprise } from '@township/client';
import { enterpriseScale } from '@township/client/vocabulary';
import { ContactList } from '@/ui/contact-list';
import { Facts } from '@/ui/facts';
import { Link } from '@/ui/link';
import { mapUrl, MapLink } from '../map-link';
import { Names } from '../names';
import { enterprisesUrl, listUrl, villageUrl } from '../urls';

/** What is looked up about an enterprise; what is not known is left out. */
export function EnterpriseFacts({ enterprise }: { enterprise: Enterprise }) {
  const { industry, village, website, shortNames, contacts } = enterprise;
  return (
    <Facts
      facts={[
        { label: '又名', value: shortNames.length > 0 && <Names names={shortNames} /> },
        {
          label: '产业',
          value: industry && (
            <Link href={listUrl(enterprisesUrl, { industry: industry.slug })}>{industry.name}</Link>
          ),
        },
        {
          label: '所在村',
          value: village && <Link href={villageUrl(village)}>{village.name}</Link>,
        },
        { label: '信用代码', value: enterprise.creditCode },
        { label: '规模', value: enterprise.scale && enterpriseScale[enterprise.scale] },
        { label: '成立', value: enterprise.foundedYear && `${enterprise.foundedYear}年` },
        {
          label: '网站',
          value: website && (
            <a className="external" href={website} rel="external noopener">
              {new URL(website).host}
            </a>
          ),
        },
        { label: '位置', value: mapUrl(enterprise) && <MapLink place={enterprise} /> },
        { label: '联系', value: contacts.length > 0 && <ContactList contacts={contacts} /> },
      ]}
    />
  );
}
