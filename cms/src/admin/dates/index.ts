import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { DateFilterInput, DateInput } from './DateInput';
import { isDateKind, KINDS } from './kinds';
import { showTownTime } from './town-time';

interface ListFilters {
  displayedFilters: { type: string; input?: ComponentType<never> }[];
}

/** Puts the portal's date fields in the place of Strapi's, in every form and filter. */
export function registerDates(app: StrapiApp): void {
  showTownTime();
  for (const type of Object.keys(KINDS)) {
    // Strapi's type knows no props here, though it passes the field's.
    app.addFields({ type, Component: DateInput as unknown as ComponentType });
  }
}

/** The same in the filters of lists; only once Strapi's own hooks are there. */
export function registerDateFilters(app: StrapiApp): void {
  app.registerHook(
    'Admin/CM/pages/ListView/inject-in-filters',
    ({ displayedFilters, ...rest }: ListFilters) => ({
      ...rest,
      displayedFilters: displayedFilters.map((filter) =>
        isDateKind(filter.type) ? { ...filter, input: DateFilterInput } : filter,
      ),
    }),
  );
}
