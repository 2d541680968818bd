import { createHash } from 'node:crypto';
import type { Core, Struct, UID } from '@strapi/strapi';
import { rowsOf, views, type View } from './views';

export { checkerOf, type Checker } from './checker';
export { staffRoute } from './staff-route';
export { views } from './views';

type Context = { strapi: Core.Strapi };
type Model = Struct.Schema;

interface Cell {
  name: string;
  size: number;
}

/** What Strapi's content manager keeps of one model in its core store. */
interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { list: string[]; edit: Cell[][] };
}

interface ConfigurationService {
  findConfiguration(model: Model): Promise<Configuration>;
  updateConfiguration(model: Model, configuration: Configuration): Promise<unknown>;
}

const isFarSide = (attribute: Struct.SchemaAttributes[string] | undefined) =>
  attribute?.type === 'relation' && 'mappedBy' in attribute && Boolean(attribute.mappedBy);

function editLayout(view: View, current: Cell[][], model: Model): Cell[][] {
  const rows = rowsOf(view)
    .map((row) => row.map((cell) => cell.split(':') as [string, string]))
    .map((row) => row.filter(([name]) => name in model.attributes))
    .map((row) => row.map(([name, size]) => ({ name, size: Number(size) })));
  const named = new Set(rows.flat().map(({ name }) => name));
  const others = current
    .map((row) => row.filter(({ name }) => !named.has(name) && !isFarSide(model.attributes[name])))
    .filter((row) => row.length > 0);
  return [...rows.filter((row) => row.length > 0), ...others];
}

function configured(view: View, current: Configuration, model: Model): Configuration {
  const metadatas = Object.fromEntries(
    Object.entries(current.metadatas).map(([name, metadata]) => {
      const attribute = model.attributes[name];
      const target =
        attribute?.type === 'relation' && 'target' in attribute
          ? views[String(attribute.target)]
          : undefined;
      const edit = {
        ...metadata.edit,
        ...(view.hints?.[name] && { description: view.hints[name] }),
        ...(target && { mainField: target.mainField }),
      };
      return [name, { ...metadata, edit }];
    }),
  );
  const list = view.list?.filter((name) => name in current.metadatas);
  return {
    ...current,
    settings: {
      ...current.settings,
      mainField: view.mainField,
      pageSize: 20,
      ...(view.sort && { defaultSortBy: view.sort[0], defaultSortOrder: view.sort[1] }),
    },
    metadatas,
    layouts: {
      list: list ?? current.layouts.list,
      edit: editLayout(view, current.layouts.edit, model),
    },
  };
}

/** The portal has no accounts for readers; their list would only puzzle staff. */
export function registerContentManager({ strapi }: Context): void {
  const users = strapi.contentType('plugin::users-permissions.user');
  users.pluginOptions = { ...users.pluginOptions, 'content-manager': { visible: false } };
}

/** New accounts see the admin in Chinese, whatever the language of their browser. */
export function preferChinese({ strapi }: Context): void {
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    beforeCreate({ params }) {
      if (params.data) params.data.preferedLanguage ??= 'zh-Hans';
    },
  });
}

/**
 * Sets lists and forms as `views/` says: on the first boot, and again only when a model's entry there has
 * changed. What staff arrange themselves stays.
 */
export async function configureContentManager({ strapi }: Context): Promise<void> {
  const applied = strapi.store({ type: 'plugin', name: 'township_content_manager' });
  const plugin = strapi.plugin('content-manager');
  for (const [uid, view] of Object.entries(views)) {
    const model: Model = strapi.getModel(uid as UID.Schema);
    // A changed label alone must not undo what staff arranged.
    const version = createHash('sha256')
      .update(JSON.stringify({ ...view, labels: undefined }))
      .digest('hex');
    if ((await applied.get({ key: uid })) === version) continue;
    const service: ConfigurationService = plugin.service(
      model.modelType === 'component' ? 'components' : 'content-types',
    );
    const current = await service.findConfiguration(model);
    await service.updateConfiguration(model, configured(view, current, model));
    await applied.set({ key: uid, value: version });
  }
}
