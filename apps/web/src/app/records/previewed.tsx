import type { ReactNode } from 'react';
import type { Preview } from '@/cms';
import { MissingView } from '../missing-view';
import type { PageDefinition, PageRequest } from '../define-page';
import { articlePage } from './article-page';
import { enterprisePage } from './enterprise-page';
import { homePage } from './home-page';
import { honorPage } from './honor-page';
import { topicPage } from './topic-page';
import { villagePage } from './village-page';

/** What a page shows with a draft in place of what is published; all else on it is what readers see. */
export function previewedPage(preview: Preview): Promise<ReactNode> {
  const at = new Date(preview.at);
  switch (preview.type) {
    case 'article':
      return pageWith(articlePage, preview.record, at);
    case 'topic':
      return pageWith(topicPage, preview.record, at);
    case 'village':
      return pageWith(villagePage, preview.record, at);
    case 'enterprise':
      return pageWith(enterprisePage, preview.record, at);
    case 'honor':
      return pageWith(honorPage, preview.record, at);
    // It stands on top of every page.
    case 'alert':
      return shown(homePage, { ...PLAIN, slug: '' });
  }
}

const PLAIN = { mode: 'standard', query: {} } as const;

const pageWith = <Data, Item extends { slug: string }>(
  page: PageDefinition<Data, Item>,
  record: Item,
  at: Date,
) => shown(page, { ...PLAIN, slug: record.slug, previewed: { record, at } });

async function shown<Data, Item>(
  { load, view }: PageDefinition<Data, Item>,
  request: PageRequest<Item>,
): Promise<ReactNode> {
  const data = await load(request);
  return data === null ? <MissingView /> : view(data, request);
}
