import type { ComponentType, ReactNode } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { followRefusedEntries } from './refused-entries';
import { GuardedEntry } from './RefusedEntry';

/** As Strapi's router has its pages. */
interface Route {
  path?: string;
  element?: ReactNode;
  Component?: ComponentType | null;
  children?: Route[];
}

/** Of entries, of single types, and of copies. */
const ENTRIES = [
  ':collectionType/:slug',
  ':collectionType/:slug/:id',
  ':collectionType/:slug/clone/:origin',
];

/** Puts the reason in the place of an entry that may not be read or is there no more. */
export function guardEntries(app: StrapiApp): void {
  followRefusedEntries(app);
  const routes = app.router.routes as Route[];
  const pages = routes.find(({ path }) => path === 'content-manager/*')?.children ?? [];
  for (const page of pages.filter(({ path = '' }) => ENTRIES.includes(path))) {
    const { Component, element } = page;
    page.element = <GuardedEntry>{Component ? <Component /> : element}</GuardedEntry>;
    page.Component = undefined;
  }
}
