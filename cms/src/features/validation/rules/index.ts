import { alertRule } from './alert';
import { articleRule } from './article';
import { columnRule } from './column';
import { enterpriseRule } from './enterprise';
import { homePageRule } from './home-page';
import { honorRule } from './honor';
import type { Rule } from './rule';
import { searchSynonymRule } from './search-synonym';
import { townRule } from './town';
import { villageRule } from './village';

/** What must hold for a type alone, beyond its schema. */
export const rules: Readonly<Partial<Record<string, Rule>>> = {
  'api::town.town': townRule,
  'api::alert.alert': alertRule,
  'api::home-page.home-page': homePageRule,
  'api::search-synonym.search-synonym': searchSynonymRule,
  'api::article.article': articleRule,
  'api::column.column': columnRule,
  'api::village.village': villageRule,
  'api::enterprise.enterprise': enterpriseRule,
  'api::honor.honor': honorRule,
};
