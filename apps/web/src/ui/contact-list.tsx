import { Facts } from './facts';

export interface Contact {
  label: string;
  person?: string | null;
  phone?: string | null;
  email?: string | null;
  address?: string | null;
  hours?: string | null;
}

const dialable = (phone: string) => phone.replace(/[^\d+]/g, '');

/** Ways to reach someone; a phone number can be dialled. */
export function ContactList({ contacts }: { contacts: Contact[] }) {
  return (
    <ul className="contacts">
      {contacts.map((contact) => (
        <li key={`${contact.label}${contact.phone ?? ''}`} className="contacts__item">
          <p className="contacts__label">{contact.label}</p>
          <Facts
            facts={[
              { label: '联系人', value: contact.person },
              {
                label: '电话',
                value: contact.phone && (
                  <a href={`tel:${dialable(contact.phone)}`}>{contact.phone}</a>
                ),
              },
              {
                label: '邮箱',
                value: contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>,
              },
              { label: '地址', value: contact.address },
              { label: '时间', value: contact.hours },
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
