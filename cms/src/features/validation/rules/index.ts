import { alertRule } from './alert';
import { articleRule } from './article';
import { columnRule } from './column';
import { enterpriseRule } from './enterprise';
import { homePageRule } from './home-page';
import { honorRule } from './honor';
import type { Rule } from './rule';
import { searchSynonymRule } from './search-synonym';
import { slugRule } from './slug';
import { townRule } from './town';
import { villageRule } from './village';

/** What must hold for each type beyond its schema. */
export const rules: Readonly<Record<string, readonly Rule[]>> = {
  'api::town.town': [townRule],
  'api::alert.alert': [alertRule],
  'api::home-page.home-page': [homePageRule],
  'api::search-synonym.search-synonym': [searchSynonymRule],
  'api::article.article': [slugRule, articleRule],
  'api::column.column': [slugRule, columnRule],
  'api::topic.topic': [slugRule],
  'api::village.village': [slugRule, villageRule],
  'api::enterprise.enterprise': [slugRule, enterpriseRule],
  'api::industry.industry': [slugRule],
  'api::honor.honor': [slugRule, honorRule],
};
