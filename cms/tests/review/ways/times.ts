import { said, type Kit, type Way } from './kit';

const HOUR_MS = 3_600_000;

/** Times that were never agreed upon. */
export function times({ people, act, change, publish }: Kit): Way[] {
  const setFor = (id: string, ms: number) =>
    act(id, 'schedule', people.signer, { at: Date.now() + ms });
  return [
    {
      name: 'a time for what nobody has signed',
      from: 'draft',
      says: /还没有送审/,
      go: async (id) => said(await setFor(id, HOUR_MS)),
    },
    {
      name: 'a time that is over',
      from: 'signed',
      says: /至少要在 1 分钟以后/,
      go: async (id) => said(await setFor(id, -1)),
    },
    {
      name: 'change what has its time',
      from: 'signed',
      says: /已定时发布，不能修改/,
      go: async (id) => {
        await setFor(id, HOUR_MS);
        return said(await change(id, { title: '换一篇' }));
      },
    },
    {
      name: 'publish before its time',
      from: 'signed',
      says: /自动发布；要提前发布，请先取消定时/,
      go: async (id) => {
        await setFor(id, HOUR_MS);
        return said(await publish(id));
      },
    },
  ];
}
