import type { Town } from '@township/client';
import { ContactList } from '@/ui/contact-list';
import { Facts } from '@/ui/facts';
import { Link } from '@/ui/link';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { correctionUrl } from '../urls';
import { identityOf } from './identity';

/** A filing number that leads to its register; it may take two lines of a phone. */
function Register({ href, number }: { href: string; number: string }) {
  return (
    <span>
      <a className="external" href={href} rel="external noopener">
        {number}
      </a>
    </span>
  );
}

/** How to reach the town's office, and who answers for the site. */
export function ContactView({ town }: { town: Town }) {
  const { contacts, organizer } = town;
  const registers = identityOf(town).filter(({ label }) => label !== '主办单位');
  return (
    <div className="wrap contact">
      <PageHead
        title="联系我们"
        lede={
          contacts.length > 0
            ? `找${town.name}办事、问事，可以这样联系。`
            : '镇里的办公电话、地址和办公时间还没有提供给本站，待补充。'
        }
      />
      {contacts.length > 0 && <ContactList contacts={contacts} />}
      <Section title="网站上的内容有错" id="mistakes">
        <p>
          错字、过时的数字、打不开的链接，请填<Link href={correctionUrl()}>网站纠错</Link>
          ，不用打电话，也不用留姓名。
        </p>
      </Section>
      <Section title="谁办的这个网站" id="organizer">
        <Facts
          facts={[
            { label: '主办单位', value: organizer, expected: true },
            ...registers.map(({ label, value, href }) => ({
              label,
              value: href ? <Register href={href} number={value} /> : value,
            })),
          ]}
        />
      </Section>
    </div>
  );
}
