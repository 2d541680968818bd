import type { Core, Struct, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isRecord } from '@township/rules/is-record';
import { extentOf, STAFF_SUBJECTS } from '@township/rules/staff';
import { kindOf } from './belonging';
import { currentStaff, type StaffMember } from './staff';

type Query = Record<string, unknown>;

interface Manager {
  sanitizeQuery(query: Query, ...rest: unknown[]): Promise<Query>;
}

interface PermissionService {
  createPermissionsManager(options: { model: string }): Manager;
}

const REFUSAL = '您的账号只能按内容自己的字段筛选和排序。';
/** What a list may be narrowed by of an entry at a relation's other end: it names one that is known already. */
const KNOWN = ['id', 'documentId'];
const NAMES = ['firstname', 'lastname', 'username'];

type Model = Pick<Struct.Schema, 'attributes'>;

/**
 * Strapi holds what a list shows against permissions, and not what it is asked by: a filter through a relation would tell whoever sees
 * their own entries alone of those of others, a letter at a time, and `populate` at once.
 */
export function guardQueries(strapi: Core.Strapi): void {
  const service = strapi.service('admin::permission') as unknown as PermissionService;
  const create = service.createPermissionsManager;
  service.createPermissionsManager = (options) => {
    const manager = create(options);
    const { sanitizeQuery } = manager;
    return Object.assign(manager, {
      sanitizeQuery: async (query: Query, ...rest: unknown[]) => {
        const person = await currentStaff(strapi);
        if (!person || !seesOwnAlone(person)) return sanitizeQuery(query, ...rest);
        const asked = { ...query };
        delete asked.populate;
        const model = strapi.getModel(options.model as UID.Schema);
        const sorts = sortsIn(asked.sort);
        if (
          asksThroughRelations(strapi, model, asked.filters) ||
          !sorts?.every((path) => maySortBy(person, model, path))
        ) {
          throw new errors.ValidationError(REFUSAL);
        }
        return sanitizeQuery(asked, ...rest);
      },
    });
  };
}

const seesOwnAlone = (person: StaffMember): boolean =>
  STAFF_SUBJECTS.some((kind) => extentOf(person, 'read', kind) === 'own');

/** `name:asc,column.name` as paths; null where they are told in another form, which no form of the admin uses. */
function sortsIn(sort: unknown): string[] | null {
  const told = [sort ?? []].flat();
  if (!told.every((one) => typeof one === 'string')) return null;
  return told.flatMap((one) => one.split(',')).map((one) => one.split(':')[0]!.trim());
}

/** By a field of the entry, or by the name of what everybody sees in full: a column, whoever wrote last. */
function maySortBy(person: StaffMember, model: Model, path: string): boolean {
  const [first, second, ...deeper] = path.split('.');
  if (second === undefined) return true;
  const attribute = model.attributes[first ?? ''];
  if (deeper.length > 0 || attribute?.type !== 'relation' || !('target' in attribute)) return false;
  const kind = kindOf(attribute.target);
  if (attribute.target === 'admin::user') return NAMES.includes(second);
  return kind !== undefined && extentOf(person, 'read', kind) === 'all';
}

function asksThroughRelations(strapi: Core.Strapi, model: Model, filters: unknown): boolean {
  if (Array.isArray(filters))
    return filters.some((one) => asksThroughRelations(strapi, model, one));
  if (!isRecord(filters)) return false;
  return Object.entries(filters).some(([name, value]) => {
    const attribute = model.attributes[name];
    if (attribute?.type === 'component') {
      return asksThroughRelations(strapi, strapi.getModel(attribute.component), value);
    }
    const leadsOut = attribute?.type === 'relation' || attribute?.type === 'media';
    return leadsOut ? !namesKnown(value) : asksThroughRelations(strapi, model, value);
  });
}

/** Whether nothing is asked of it but which one it is, however that is combined. */
const namesKnown = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every(namesKnown)
    : !isRecord(value) ||
      Object.entries(value).every(
        ([key, inner]) => KNOWN.includes(key) || (key.startsWith('$') && namesKnown(inner)),
      );
