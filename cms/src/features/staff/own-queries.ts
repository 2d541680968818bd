import type { Core, Schema, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isRecord } from '@township/rules/is-record';
import { extentOf, STAFF_SUBJECTS } from '@township/rules/staff';
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
        if (asksThroughRelations(model, asked.filters) || /\w\.\w/.test(sortsIn(asked.sort))) {
          throw new errors.ValidationError(REFUSAL);
        }
        return sanitizeQuery(asked, ...rest);
      },
    });
  };
}

const seesOwnAlone = (person: StaffMember): boolean =>
  STAFF_SUBJECTS.some((kind) => extentOf(person, 'read', kind) === 'own');

const sortsIn = (sort: unknown): string => JSON.stringify(sort ?? '');

function asksThroughRelations(model: { attributes: Schema.Attributes }, filters: unknown): boolean {
  if (Array.isArray(filters)) return filters.some((one) => asksThroughRelations(model, one));
  if (!isRecord(filters)) return false;
  return Object.entries(filters).some(([name, value]) => {
    const attribute = model.attributes[name];
    if (!attribute) return asksThroughRelations(model, value);
    return attribute.type === 'relation' && !namesKnown(value);
  });
}

const namesKnown = (value: unknown): boolean =>
  !isRecord(value) || Object.keys(value).every((key) => key.startsWith('$') || KNOWN.includes(key));
