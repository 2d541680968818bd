import type { Crumb } from '@/ui/breadcrumbs';
import { sections } from './navigation';

/** The way to a page: its section, then the page itself unless it is the section. */
export function trailTo(sectionUrl: string, page?: Crumb): Crumb[] {
  const section = sections.find(({ href }) => href === sectionUrl);
  return [...(section ? [section] : []), ...(page ? [page] : [])];
}
