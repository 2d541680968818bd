import { createElement } from 'react';
import { Typography } from '@strapi/design-system';
import type { StrapiApp } from '@strapi/strapi/admin';
import { spokenTime } from '@township/rules/spoken-time';
import { dayInWords } from './dates/calendar-days';
import { fieldLabels, optionLabels } from './translations/fields';

const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="#b23a20"/><text x="32" y="45" font-size="38" text-anchor="middle" fill="#fff" font-family="'Noto Serif CJK SC','Source Han Serif SC','Songti SC',SimSun,serif" font-weight="700">镇</text></svg>`;

export const logo = `data:image/svg+xml,${encodeURIComponent(mark)}`;

/** Vermilion, as on the site. */
export const theme = {
  light: {
    colors: {
      primary100: '#fbf0ec',
      primary200: '#f0cfc4',
      primary500: '#c95a3e',
      primary600: '#b23a20',
      primary700: '#8f2c16',
      buttonPrimary500: '#c95a3e',
      buttonPrimary600: '#b23a20',
    },
  },
  dark: {
    colors: {
      primary100: '#2b1a16',
      primary200: '#5c3226',
      primary500: '#d9694a',
      primary600: '#f0987d',
      primary700: '#f5b5a1',
      buttonPrimary500: '#c95a3e',
      buttonPrimary600: '#b23a20',
    },
  },
};

/** Strapi writes its own name after every page's title. */
export function nameTabs(): void {
  const rename = () => {
    const own = document.title.replace(/Strapi( Admin)?$/, '乡镇门户');
    if (own !== document.title) document.title = own;
  };
  new MutationObserver(rename).observe(document.head, { childList: true, subtree: true });
  rename();
}

interface ListHeader {
  name: string;
  attribute?: { type: string };
}
interface ListColumns {
  displayedHeaders: ListHeader[];
}

/** Lists show an enumeration's bare value; ours show what it means. A day is the same one in every zone; a moment is said as people say it. */
const CELLS: Readonly<Record<string, (value: string) => string | undefined>> = {
  enumeration: (value) => optionLabels[value],
  date: dayInWords,
  // Short: a row shows who changed it and where it stands, too.
  datetime: (value) => spokenTime(new Date(value), new Date()),
};

export function labelOptionsInLists(app: StrapiApp): void {
  app.registerHook(
    'Admin/CM/pages/ListView/inject-column-in-table',
    ({ displayedHeaders, ...rest }: ListColumns) => ({
      ...rest,
      displayedHeaders: displayedHeaders.map((header) => {
        const cell = CELLS[header.attribute?.type ?? ''];
        if (!cell) return header;
        const cellFormatter = (row: Record<string, string | null>) => {
          const value = row[header.name];
          const text = (value && cell(value)) || '-';
          return createElement(Typography, { textColor: 'neutral800', ellipsis: true }, text);
        };
        return { ...header, cellFormatter };
      }),
    }),
  );
}

interface ListFilter {
  name: string;
  label: string | { id: string; defaultMessage: string };
}
interface ListFilters {
  displayedFilters: ListFilter[];
}

/** The filters of a list name fields by their attributes; ours by their labels. */
export function labelFilters(app: StrapiApp): void {
  app.registerHook(
    'Admin/CM/pages/ListView/inject-in-filters',
    ({ displayedFilters, ...rest }: ListFilters) => {
      const uid = /collection-types\/([^/?]+)/.exec(window.location.pathname)?.[1] ?? '';
      return {
        ...rest,
        displayedFilters: displayedFilters.map((filter) => {
          const id = `content-manager.content-types.${uid}.${filter.name}`;
          return id in fieldLabels
            ? { ...filter, label: { id, defaultMessage: filter.name } }
            : filter;
        }),
      };
    },
  );
}

/** A component's row is headed by the bare value of its main field; an enumeration's, by what it means. */
export function labelOptionsInRows(): void {
  const label = () => {
    for (const heading of document.querySelectorAll('h3 > button[aria-expanded] span')) {
      const meaning = heading.children.length === 0 && optionLabels[heading.textContent ?? ''];
      // The text alone: React goes on writing into the same node.
      if (meaning && heading.firstChild) heading.firstChild.nodeValue = meaning;
    }
  };
  new MutationObserver(label).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}
