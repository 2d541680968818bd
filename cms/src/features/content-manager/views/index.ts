import { articles } from './articles';
import { components } from './components';
import { desk } from './desk';
import { places } from './places';
import type { View } from './view';

export type { View };

/** How staff see each content type and component, by its uid. */
export const views: Readonly<Record<string, View>> = {
  ...articles,
  ...places,
  ...desk,
  ...components,
};
