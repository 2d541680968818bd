import { said, type Kit, type Way } from './kit';

/** Signatures that are none. */
export function signatures({ people, act, approve, change }: Kit): Way[] {
  return [
    {
      name: 'sign what one has not seen: another hash',
      from: 'submitted',
      says: /不是现在这一稿/,
      go: async (id) => {
        const asked = { contentHash: 'a'.repeat(64), checked: ['错漏字', '人名地名'] };
        return said(await act(id, 'approve', people.first, asked));
      },
    },
    {
      name: 'sign without the checklist',
      from: 'submitted',
      says: /审核要点没有确认/,
      go: async (id) => said(await act(id, 'approve', people.first, { checked: [] })),
    },
    {
      name: 'sign as the wrong role',
      from: 'submitted',
      says: /要由“初审”来做/,
      go: async (id) => said(await approve(id, people.second)),
    },
    {
      name: 'sign as an administrator',
      from: 'submitted',
      says: /要由“初审”来做/,
      go: async (id) => said(await approve(id, people.admin)),
    },
    {
      name: 'sign before it was sent',
      from: 'draft',
      says: /还是草稿，不能同意/,
      go: async (id) => said(await approve(id, people.first)),
    },
    {
      name: 'sign what somebody else has claimed',
      from: 'submitted',
      says: /正在审，别人先不动/,
      go: async (id) => {
        await act(id, 'claim', people.first);
        return said(await approve(id, people.signer));
      },
    },
    {
      name: 'sign one’s own work',
      from: 'draft',
      says: /改过，不能自己审/,
      go: async (id) => {
        await change(id, { title: '初审自己改的标题' }, people.signer);
        await change(id, { summary: '编辑又改了' });
        await act(id, 'submit', people.writer);
        await approve(id, people.first);
        await approve(id, people.second);
        return said(await approve(id, people.signer));
      },
    },
    {
      name: 'change it while somebody reviews it',
      from: 'submitted',
      says: /正在审，别人先不动/,
      go: async (id) => {
        await act(id, 'claim', people.first);
        return said(await change(id, { title: '趁人审的时候改' }));
      },
    },
    {
      name: 'an emergency without a reason',
      from: 'draft',
      says: /请填写应急发布的理由/,
      go: async (id) => said(await act(id, 'emergency-publish', people.signer, { reason: ' ' })),
    },
    {
      name: 'an emergency as somebody else',
      from: 'draft',
      says: /要由“终审签发”来做/,
      go: async (id) => said(await act(id, 'emergency-publish', people.first, { reason: '急' })),
    },
  ];
}
