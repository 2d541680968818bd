import type { Core } from '@strapi/strapi';
import { checkVillageCode } from '@township/rules/division-code';
import { isPublished } from '../../publication';
import { checkCoordinates } from './coordinates';
import { isTaken, textOf, type Rule } from './rule';

const TOWN = 'api::town.town';

export const villageRule: Rule = async (candidate) => {
  const { strapi, document, write } = candidate;
  const problems = checkCoordinates(document);
  const code = textOf(document, 'code');
  if (!code) return problems;
  // Without a town there is nothing to compare the code with.
  const checked = checkVillageCode(code, (await townCode(strapi)) ?? '');
  if (!checked.ok) return [...problems, { path: 'code', message: checked.reason }];
  if (write.data?.code !== undefined) write.data.code = checked.value;
  if (await isTaken(candidate, 'code', checked.value)) {
    problems.push({ path: 'code', message: '已有村庄使用这个代码' });
  }
  return problems;
};

async function townCode(strapi: Core.Strapi): Promise<string | null> {
  const versions: { code: string | null; publishedAt: unknown }[] = await strapi.db
    .query(TOWN)
    .findMany({ select: ['code', 'publishedAt'] });
  const schema = strapi.contentType(TOWN);
  const town = versions.find((version) => isPublished(schema, version)) ?? versions[0];
  return town?.code ?? null;
}
