import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { withGuides } from '../guide-links';
import { SectionHeading } from './SectionHeading';
import { inSections, SECTION, type Layout } from './split';

/**
 * What a closed heading hides: the rows after it, which Strapi draws beside it. A browser that does not know `:has` shows every
 * section.
 */
const STYLE = `
[data-section] { all: unset; display: block; cursor: pointer; width: 100%; }
[data-section]:focus-visible { outline: 2px solid #b23a20; outline-offset: 4px; border-radius: 4px; }
div:has(> div:first-child > div > [data-section][aria-expanded="false"]) > div:not(:first-child) { display: none; }
form textarea[name="summary"] { min-height: 6.4rem; height: 6.4rem; }
`;

/** Before Strapi reads which fields there are. */
export function registerSections(app: StrapiApp): void {
  // Strapi's type knows no props here, though it passes the field's.
  app.addFields({ type: SECTION, Component: SectionHeading as unknown as ComponentType });
  document.head.appendChild(document.createElement('style')).textContent = STYLE;
}

/** Once Strapi's own hooks are there. */
export function layInSections(app: StrapiApp): void {
  app.registerHook(
    'Admin/CM/pages/EditView/mutate-edit-view-layout',
    ({ layout, ...rest }: { layout: Layout }) => ({
      ...rest,
      layout: inSections(withGuides(layout)),
    }),
  );
}
