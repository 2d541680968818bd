import type { Core, UID } from '@strapi/strapi';
import type { AuditAction } from '@township/rules/audit-actions';
import { auditChanges, type AuditChange } from '@township/rules/audit-changes';
import { nameOf } from '../publication';
import { audit } from './record';

type Row = { id: number } & Record<string, unknown>;

/** A model of Strapi's own whose rows staff change, by whatever door. */
interface Watched {
  uid: UID.Schema;
  /** Fields that mean something to people; a change of no other is written down. */
  fields: readonly string[];
  /** Fields of which it is told that they were changed, and nothing more. */
  secret?: readonly string[];
  populate?: readonly string[];
  labelOf(row: Row): string;
  create: AuditAction;
  update(changed: ReadonlySet<string>, row: Row): AuditAction;
  delete: AuditAction;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const FILE = 'plugin::upload.file';

const WATCHED: readonly Watched[] = [
  {
    uid: 'admin::user',
    fields: ['email', 'username', 'firstname', 'lastname', 'isActive', 'blocked', 'roles'],
    secret: ['password'],
    populate: ['roles'],
    labelOf: (row) => nameOf(row) || text(row.email),
    create: 'account.create',
    update(changed, { isActive, blocked }) {
      if (changed.has('isActive') || changed.has('blocked')) {
        return isActive && !blocked ? 'account.enable' : 'account.disable';
      }
      return changed.has('password') && changed.size === 1 ? 'account.password' : 'account.update';
    },
    delete: 'account.delete',
  },
  {
    uid: 'admin::role',
    fields: ['name', 'code', 'description'],
    labelOf: ({ name }) => text(name),
    create: 'role.create',
    update: () => 'role.update',
    delete: 'role.delete',
  },
  {
    uid: 'admin::api-token',
    fields: ['name', 'description', 'kind', 'type', 'lifespan', 'expiresAt'],
    secret: ['accessKey'],
    labelOf: ({ name }) => text(name),
    create: 'key.create',
    update: (changed) => (changed.has('accessKey') ? 'key.renew' : 'key.update'),
    delete: 'key.revoke',
  },
  {
    uid: FILE,
    fields: ['name', 'alternativeText', 'caption', 'folderPath', 'url'],
    labelOf: ({ name }) => text(name),
    create: 'file.upload',
    update: (changed) => (changed.has('url') ? 'file.replace' : 'file.update'),
    delete: 'file.delete',
  },
];

interface Event {
  params: { where?: object };
  result?: unknown;
  /** Goes from what comes before a query to what comes after it. */
  state: { before?: Row | null };
}

interface EntityManager {
  create(uid: string, params: unknown): Promise<unknown>;
}

/** Strapi stores the row of an upload in no transaction: here it stands with its line in the log, or not at all. */
function storeFilesTogether({ db }: Core.Strapi): void {
  const manager = db.entityManager as unknown as EntityManager;
  const create = manager.create.bind(manager);
  manager.create = async (uid, params) =>
    uid === FILE ? db.transaction(() => create(uid, params)) : create(uid, params);
}

/** Writes down what becomes of accounts, roles, keys and files. */
export function watchRows(strapi: Core.Strapi): void {
  storeFilesTogether(strapi);
  for (const watched of WATCHED) {
    const find = (where: object): Promise<Row | null> =>
      strapi.db.query(watched.uid).findOne({ where, populate: [...(watched.populate ?? [])] });
    const keep = async (event: Event) => {
      event.state.before = await find(event.params.where ?? {});
    };
    const tell = (action: AuditAction, row: Row, changes: AuditChange[]) =>
      audit(strapi, {
        action,
        subject: { type: watched.uid, id: row.id, label: watched.labelOf(row) },
        details: changes.length > 0 ? { changes } : {},
      });
    strapi.db.lifecycles.subscribe({
      models: [watched.uid],
      async afterCreate(event) {
        const { result } = event as unknown as Event;
        const row = await find({ id: (result as Row).id });
        if (row) await tell(watched.create, row, changesBetween(watched, {}, row));
      },
      beforeUpdate: (event) => keep(event as unknown as Event),
      async afterUpdate(event) {
        const { before } = (event as unknown as Event).state;
        const row = before && (await find({ id: before.id }));
        if (!row) return;
        const changes = changesBetween(watched, before, row);
        if (changes.length === 0) return;
        await tell(watched.update(new Set(changes.map(({ field }) => field)), row), row, changes);
      },
      beforeDelete: (event) => keep(event as unknown as Event),
      async afterDelete(event) {
        const { before } = (event as unknown as Event).state;
        if (before) await tell(watched.delete, before, []);
      },
    });
  }
}

function changesBetween(
  { fields, secret = [] }: Watched,
  before: Partial<Row>,
  after: Row,
): AuditChange[] {
  const told = (row: Partial<Row>) =>
    Object.fromEntries([...fields, ...secret].map((field) => [field, plain(row[field])]));
  return auditChanges(told(before), told(after), new Set(secret)).changes;
}

/** What a relation leads to, by its name alone. */
const plain = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((one: unknown) => Reflect.get(Object(one), 'name')).sort()
    : value;
