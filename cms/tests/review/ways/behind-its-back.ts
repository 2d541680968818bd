import { entryPath } from '../../harness/editing';
import { LIST, said, type Kit, type Way } from './kit';

/** What readers see is taken away or changed without a decision: by other buttons, by the form, from the far side of a relation. */
export function behindItsBack(kit: Kit): Way[] {
  const { people, known, send, change, documents, directly } = kit;
  return [
    {
      name: 'take what is public back without a reason',
      from: 'live',
      says: /撤稿/,
      go: (id) => send('post', `${entryPath(id)}/actions/unpublish`),
    },
    {
      name: 'take several back without a reason',
      from: 'live',
      says: /撤稿/,
      go: (id) => send('post', `${LIST}/actions/bulkUnpublish`, { documentIds: [id] }),
    },
    {
      name: 'delete what is public',
      from: 'live',
      says: /请先在“审核”里撤稿/,
      go: (id) => send('delete', entryPath(id), {}, people.admin),
    },
    {
      name: 'delete several that are public',
      from: 'live',
      says: /请先在“审核”里撤稿/,
      go: (id) => send('post', `${LIST}/actions/bulkDelete`, { documentIds: [id] }, people.admin),
    },
    {
      name: 'take it back by the form',
      from: 'live',
      says: /撤稿/,
      go: async (id) => {
        const data = { withdrawnAt: '2026-01-03T00:00:00.000Z', withdrawalReason: '作废' };
        return said(await change(id, data, people.signer));
      },
    },
    {
      name: 'name it from a village',
      from: 'live',
      says: /请到那一条里去改/,
      go: async (id) => {
        const documentId = await kit.addVillage();
        const data = { articles: { connect: [id] } };
        return directly(() => documents('village').update({ documentId, data }));
      },
    },
    {
      name: 'move it into another column from there',
      from: 'live',
      says: /请到那一条里去改/,
      go: (id) => {
        const data = { articles: { connect: [id] } };
        return directly(() => documents('column').update({ documentId: known.free, data }));
      },
    },
  ];
}
