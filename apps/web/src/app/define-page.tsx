import type { Metadata } from 'next';
import { unstable_rethrow } from 'next/navigation';
import { cache, type ReactNode } from 'react';
import { getAlerts, getTown } from '@/cms';
import { GoneError, GonePage } from './gone';
import { titleOf } from './gone-view';
import { Missing } from './missing';
import { Outage } from './outage';
import { parseVariant, type Variant } from './queries';

/** A draft that is shown as if it were published. */
export interface Previewed<Item> {
  /** In place of the record that readers see. */
  record: Item;
  /** When its readers would look. */
  at: Date;
}

export interface PageRequest<Item = never> extends Variant {
  /** The last path segment of a detail page; empty on others. */
  slug: string;
  /** The segment before it, where the address names a type. */
  type?: string;
  previewed?: Previewed<Item>;
}

/** @typeParam Item the record that the page is about */
export interface PageDefinition<Data, Item = never> {
  /** Reads all that the page shows. `null` is a 404; a `GoneError` a 410; another error is a 5xx that nothing caches; may redirect. */
  load(request: PageRequest<Item>): Promise<Data | null>;
  metadata(data: Data, request: PageRequest<Item>): Metadata;
  view(data: Data, request: PageRequest<Item>): ReactNode;
}

/** Checks a definition and keeps its types. */
export const pageOf = <Data, Item = never>(definition: PageDefinition<Data, Item>) => definition;

interface RouteProps {
  params: Promise<{ variant: string; slug?: string; type?: string }>;
}

/**
 * A page of the site: parameters → getters → view, with one load for head and body.
 *
 * Errors are caught here, not in error.tsx, because an error boundary renders in the browser only: readers without
 * JavaScript would get an empty document.
 */
export function definePage<Data, Item = never>({
  load,
  metadata,
  view,
}: PageDefinition<Data, Item>) {
  const read = cache(async (variant: string, slug: string, type?: string) => {
    const request: PageRequest<Item> = { slug, ...(type && { type }), ...parseVariant(variant) };
    // The frame around every page shows the town and the alerts: a page without them must not be cached either.
    const [data] = await Promise.all([load(request), getTown(), getAlerts()]);
    return { request, data };
  });

  async function Page({ params }: RouteProps) {
    const { variant, slug = '', type } = await params;
    try {
      const { request, data } = await read(variant, slug, type);
      return data === null ? <Missing /> : view(data, request);
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof GoneError) return <GonePage gone={error.gone} />;
      return <Outage error={error} />;
    }
  }

  async function generateMetadata({ params }: RouteProps): Promise<Metadata> {
    const { variant, slug = '', type } = await params;
    try {
      const { request, data } = await read(variant, slug, type);
      return data === null ? { title: '找不到这个页面' } : metadata(data, request);
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof GoneError) {
        return { title: titleOf(error.gone), robots: { index: false } };
      }
      return { title: '网站暂时无法访问', robots: { index: false } };
    }
  }

  return {
    Page,
    generateMetadata,
    /** Nothing is built ahead, every page is kept once it was read. */
    generateStaticParams: (): [] => [],
  };
}
