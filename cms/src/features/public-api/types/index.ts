import type { PublicCollectionType, PublicType } from '../definition';
import { article } from './article';
import { column } from './column';
import { enterprise } from './enterprise';
import { honor } from './honor';
import { industry } from './industry';
import { topic } from './topic';
import { town } from './town';
import { village } from './village';

export { article, column, enterprise, honor, industry, topic, town, village };

export const collections: readonly PublicCollectionType[] = [
  article,
  column,
  topic,
  village,
  enterprise,
  industry,
  honor,
];

export const publicTypes: readonly PublicType[] = [...collections, town];
