import type { PublicCollectionType, PublicType } from '../definition';
import { alert } from './alert';
import { article } from './article';
import { column } from './column';
import { enterprise } from './enterprise';
import { homePage } from './home-page';
import { honor } from './honor';
import { industry } from './industry';
import { topic } from './topic';
import { town } from './town';
import { village } from './village';

export { alert, article, column, enterprise, homePage, honor, industry, topic, town, village };

export const collections: readonly PublicCollectionType[] = [
  article,
  column,
  topic,
  village,
  enterprise,
  industry,
  honor,
];

export const publicTypes: readonly PublicType[] = [...collections, alert, homePage, town];
