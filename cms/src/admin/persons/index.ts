import type { StrapiApp } from '@strapi/strapi/admin';
import { User } from '@strapi/icons';
import { MANAGE } from './permission';

/** Strapi's own lists of users and roles stay at their addresses; the menu of settings leads nobody there. */
function hideStrapis(): void {
  const style = document.head.appendChild(document.createElement('style'));
  const links = ['users', 'roles'].map((page) => `ol a[href*="/admin/settings/${page}"]`);
  style.textContent = `${links.join()} { display: none }`;
}

/** The staff, in the menu of who may make and disable them. */
export function registerPersons(app: StrapiApp): void {
  hideStrapis();
  app.addMenuLink({
    to: 'persons',
    icon: User,
    intlLabel: { id: 'persons.title', defaultMessage: '人员' },
    permissions: MANAGE,
    Component: () => import('./PersonsPage'),
  });
}
