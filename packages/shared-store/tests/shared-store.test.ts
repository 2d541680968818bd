import { createSharedStore, type Limit, type SharedStore } from '../src';
import { RedisServer } from './redis-server';

const stores: SharedStore[] = [];
afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
});

/** A store as a process of its own has it. */
function open(url?: string, onTrouble?: (message: string) => void): SharedStore {
  const store = createSharedStore({ url, onTrouble });
  stores.push(store);
  return store;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('Waited in vain.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

let named = 0;
const newLimit = (points: number, duration = 60): Limit => ({
  name: `limit-${(named += 1)}`,
  points,
  duration,
});
const newKey = () => `key-${(named += 1)}`;

const taken = async (store: SharedStore, limit: Limit, key: string, times: number) => {
  const answers: boolean[] = [];
  for (let i = 0; i < times; i++) answers.push((await store.consume(limit, key)).allowed);
  return answers;
};

let server: RedisServer;
beforeAll(async () => {
  server = await RedisServer.start();
});
afterAll(() => server.kill());

/** Asks until Redis is what answers each of them. */
async function connected(...some: SharedStore[]): Promise<void> {
  const probe = open(server.url);
  for (const store of some) {
    await until(async () => {
      const key = newKey();
      await store.isFirst(key, 10_000);
      return !(await probe.isFirst(key, 10_000));
    });
  }
}

describe.each([
  ['in memory', () => undefined],
  ['in Redis', () => server.url],
])('a store %s', (_, url) => {
  it('refuses what is above a limit, for each key and each limit by itself', async () => {
    const store = open(url());
    const [limit, other] = [newLimit(2), newLimit(1)];
    expect(await taken(store, limit, 'a', 3)).toEqual([true, true, false]);
    expect(await taken(store, limit, 'b', 1)).toEqual([true]);
    expect(await taken(store, other, 'a', 2)).toEqual([true, false]);
  });

  it('allows again when the time of a limit is over', async () => {
    const store = open(url());
    const limit = newLimit(1, 1);
    expect(await taken(store, limit, 'a', 2)).toEqual([true, false]);
    await until(async () => (await store.consume(limit, 'a')).allowed);
  });

  it('says once that a key is the first one, and again when the time is over', async () => {
    const store = open(url());
    const [key, short] = [newKey(), newKey()];
    expect(await store.isFirst(key, 60_000)).toBe(true);
    expect(await store.isFirst(key, 60_000)).toBe(false);
    expect(await store.isFirst(short, 50)).toBe(true);
    await until(() => store.isFirst(short, 60_000));
  });
});

describe('two processes with one Redis', () => {
  it('share limits and keys', async () => {
    const [one, other] = [open(server.url), open(server.url)];
    await connected(one, other);
    const limit = newLimit(3);
    await taken(one, limit, 'a', 2);
    expect(await taken(other, limit, 'a', 2)).toEqual([true, false]);
    const key = newKey();
    expect(await one.isFirst(key, 60_000)).toBe(true);
    expect(await other.isFirst(key, 60_000)).toBe(false);
  });

  it('wake each other, and not themselves', async () => {
    const [one, other] = [open(server.url), open(server.url)];
    const woken = { one: 0, other: 0 };
    one.onWake('changes', () => (woken.one += 1));
    other.onWake('changes', () => (woken.other += 1));
    await connected(one, other);
    await until(() => {
      one.wake('changes');
      return woken.other > 0;
    });
    expect(woken.one).toBe(0);
  });
});

describe('when Redis is lost', () => {
  it('each process goes by what it knows itself, says so once, and shares again when it is back', async () => {
    const said: string[] = [];
    const [one, other] = [open(server.url, (message) => said.push(message)), open(server.url)];
    let woken = 0;
    one.onWake('changes', () => (woken += 1));
    await connected(one, other);
    const [limit, key] = [newLimit(2), newKey()];
    expect(await one.isFirst(key, 60_000)).toBe(true);

    await server.kill();
    await until(() => said.length > 0);
    expect(await taken(one, limit, 'a', 3)).toEqual([true, true, false]);
    expect(await one.isFirst(key, 60_000)).toBe(false);
    expect(await other.isFirst(newKey(), 60_000)).toBe(true);
    other.wake('changes');
    expect(said).toEqual([expect.stringContaining('Redis 连不上')]);

    await server.run();
    await connected(one, other);
    await until(() => {
      other.wake('changes');
      return woken > 0;
    });
    expect(said.at(-1)).toBe('Redis 恢复');
  });

  it('a server that answers nobody holds no answer back for long', async () => {
    const store = open(server.url);
    await connected(store);
    server.pause();
    try {
      const limit = newLimit(1);
      expect(await taken(store, limit, 'a', 2)).toEqual([true, false]);
      expect(await store.isFirst(newKey(), 60_000)).toBe(true);
    } finally {
      server.resume();
    }
  });

  it('a process that starts meanwhile works', async () => {
    await server.kill();
    try {
      const store = open(server.url);
      expect(await taken(store, newLimit(1), 'a', 2)).toEqual([true, false]);
      expect(await store.isFirst(newKey(), 60_000)).toBe(true);
      store.wake('changes');
      store.onWake('changes', () => {});
    } finally {
      await server.run();
    }
  });
});
