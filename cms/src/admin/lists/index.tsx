import type { StrapiApp } from '@strapi/strapi/admin';
import { BulkChange } from './BulkChange';
import { FilterMenu } from './FilterMenu';

interface Selection {
  documents: { documentId: string }[];
  model: string;
}

interface ContentManager {
  injectComponent(view: string, zone: string, component: object): void;
  apis: { addBulkAction(actions: ((selection: Selection) => object | null)[]): void };
}

function ChangeAction({ documents, model }: Selection) {
  if (model !== 'api::article.article') return null;
  const documentIds = documents.map(({ documentId }) => documentId);
  return {
    variant: 'tertiary',
    label: '改栏目、加专题',
    dialog: {
      type: 'modal',
      title: '批量修改',
      content: ({ onClose }: { onClose(): void }) => (
        <BulkChange documentIds={documentIds} onClose={onClose} />
      ),
    },
  };
}
ChangeAction.type = 'change';

/** What the portal adds to lists. */
export function registerLists(app: StrapiApp): void {
  const manager = app.getPlugin('content-manager') as unknown as ContentManager;
  manager.injectComponent('listView', 'actions', { name: 'filters', Component: FilterMenu });
  manager.apis.addBulkAction([ChangeAction]);
}
