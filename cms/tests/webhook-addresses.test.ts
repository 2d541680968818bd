import { hostname } from 'node:os';
import type * as Addresses from '../src/features/webhooks/addresses';
import type * as Post from '../src/features/webhooks/post';
import { compiled } from './harness/paths';
import { Receiver } from './harness/receiver';

const { publicLookup, readAddress } = compiled<typeof Addresses>('src/features/webhooks/addresses');
const { post } = compiled<typeof Post>('src/features/webhooks/post');

const read = (address: string, listed: string[] = []) => {
  const result = readAddress(address, listed);
  return typeof result === 'string' ? result : { href: result.href };
};

test.each([
  ['https://example.gov.cn/hooks?from=portal', 'https://example.gov.cn/hooks?from=portal'],
  ['https://example.gov.cn:8443/', 'https://example.gov.cn:8443/'],
  ['https://8.8.8.8/', 'https://8.8.8.8/'],
  ['https://[2400:3200::1]/', 'https://[2400:3200::1]/'],
  ['https://例子.中国/a#b', 'https://xn--fsqu00a.xn--fiqs8s/a'],
])('%s may be entered', (address, href) => {
  expect(read(address)).toEqual({ href });
});

test.each([
  ['no address', ''],
  ['no address', 'example.gov.cn/hooks'],
  ['too long', `https://example.gov.cn/${'a'.repeat(2_000)}`],
  ['not encrypted', 'http://example.gov.cn/'],
  ['another protocol', 'ftp://example.gov.cn/'],
  ['another protocol', 'file:///etc/passwd'],
  ['a password', 'https://a:b@example.gov.cn/'],
  ['a name before the host', 'https://8.8.8.8@127.0.0.1/'],
  ['loopback', 'https://127.0.0.1/'],
  ['loopback, in short', 'https://127.1/'],
  ['loopback, as a number', 'https://2130706433/'],
  ['loopback, in hexadecimals', 'https://0x7f000001/'],
  ['loopback, in octals', 'https://0177.0.0.1/'],
  ['loopback, with a point at the end', 'https://127.0.0.1./'],
  ['loopback, in wide digits', 'https://１２７.０.０.１/'],
  ['loopback, encoded', 'https://%31%32%37.0.0.1/'],
  ['loopback', 'https://[::1]/'],
  ['loopback, mapped', 'https://[::ffff:127.0.0.1]/'],
  ['metadata, over NAT64', 'https://[64:ff9b::a9fe:a9fe]/'],
  ['unspecified', 'https://0.0.0.0/'],
  ['unspecified, in short', 'https://0/'],
  ['private, at a port', 'https://10.0.0.1:8443/'],
  ['metadata', 'https://169.254.169.254/latest/meta-data/'],
])('%s: %s is refused', (_, address) => {
  expect(read(address)).toEqual(expect.any(String));
});

test('what the operator has listed may be entered, over http too', () => {
  const listed = ['10.1.2.3:8080', 'intranet.example.org'];
  expect(read('http://10.1.2.3:8080/hooks', listed)).toEqual({
    href: 'http://10.1.2.3:8080/hooks',
  });
  expect(read('http://intranet.example.org/', listed)).toHaveProperty('href');
  expect(read('http://10.1.2.3/', listed)).toMatch(/https:\/\//);
  expect(read('https://10.1.2.3/', listed)).toMatch(/WEBHOOK_ALLOWED_HOSTS/);
});

const lookUp = (name: string) =>
  new Promise<unknown>((resolve) =>
    publicLookup(name, { all: true }, (error, addresses) => resolve(error ?? addresses)),
  );

test('a name that stands for an inner address is refused after the DNS was asked', async () => {
  for (const name of ['localhost', hostname()]) {
    expect(String(await lookUp(name))).toContain(`${name} 指向 `);
  }
});

describe('a post', () => {
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = await new Receiver().start();
  });
  afterEach(() => receiver.stop());
  afterEach(() => jest.restoreAllMocks());

  const send = (address: string, listed: string[]) =>
    post(address, { headers: {}, body: '{"data":{}}', now: new Date(), listed });

  test('reaches no name that stands for this machine, whatever may be entered', async () => {
    const { port } = new URL(receiver.address);
    // The name passes when it is entered: it is no address.
    expect(read(`https://localhost:${port}/`)).toHaveProperty('href');
    for (const name of ['localhost', 'LOCALHOST']) {
      const outcome = await send(`https://${name}:${port}/`, []);
      expect(outcome).toMatchObject({ status: null });
      expect(outcome.failure).toMatch(/^localhost 指向 (127\.0\.0\.1|::1)，/);
    }
    expect(receiver.received).toEqual([]);
    expect(await send(`http://localhost:${port}/`, ['localhost'])).toMatchObject({ status: 204 });
  });

  test('is judged again when it is sent: the list may have become shorter', async () => {
    expect(await send(receiver.address, [])).toMatchObject({ status: null, answer: '' });
    expect(receiver.received).toEqual([]);
  });

  test('follows no redirect', async () => {
    const inner = await new Receiver().start();
    receiver.react = () => ({ status: 307, headers: { location: inner.address } });
    expect(await send(receiver.address, ['127.0.0.1'])).toMatchObject({
      status: 307,
      failure: 'HTTP 307：不跟随跳转',
    });
    expect(inner.received).toEqual([]);
    await inner.stop();
  });

  test('has 15 seconds', async () => {
    receiver.react = () => null;
    const asked: number[] = [];
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      asked.push(ms);
      return timeout(50);
    });
    expect(await send(receiver.address, ['127.0.0.1'])).toMatchObject({
      status: null,
      failure: '15 秒内没有回应',
    });
    expect(asked).toEqual([15_000]);
  });

  test('an answer whose body does not end counts by its status; of one without an end the beginning is read', async () => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(300));
    receiver.react = () => ({ status: 200, body: '开头', hangs: true });
    expect(await send(receiver.address, ['127.0.0.1'])).toMatchObject({
      status: 200,
      failure: null,
      answer: '开头',
    });
    receiver.react = () => ({ status: 500, body: 'x'.repeat(100_000), hangs: true });
    const { answer, failure } = await send(receiver.address, ['127.0.0.1']);
    expect([answer.length, failure]).toEqual([1_024, 'HTTP 500']);
  });

  test('says what is wrong in Chinese', async () => {
    const { port } = new URL(receiver.address);
    const plain = await send(`https://127.0.0.1:${port}/`, ['127.0.0.1']);
    expect(plain.failure).toBe('加密连接没有建立，对方可能不是 https');
    await receiver.stop();
    expect((await send(receiver.address, ['127.0.0.1'])).failure).toBe('连接被拒绝');
    const unknown = await send('https://no-such-name.invalid/', []);
    expect(unknown.failure).toMatch(/^域名(解析不到|暂时解析不了)$/);
    await receiver.start();
  });
});
