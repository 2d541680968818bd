import { weakSecrets } from '../src/features/secrets';
import { bootCms, createTestDatabase } from './harness';

const NAMES = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
  'DELIVERY_SECRET',
];
const good = Object.fromEntries(NAMES.map((name) => [name, 'f'.repeat(48)]));

test('an environment with every secret has none to complain about', () => {
  expect(weakSecrets(good)).toEqual([]);
});

test.each(NAMES)('%s is named when it is missing, known or short', (name) => {
  for (const value of [undefined, '', ' ', 'toBeModified1', 'tobemodified', 'changeme', 'short']) {
    expect(weakSecrets({ ...good, [name]: value })).toEqual([expect.stringContaining(name)]);
  }
});

test('one known key among good ones is enough', () => {
  const keys = `${good.APP_KEYS},toBeModified2`;
  expect(weakSecrets({ ...good, APP_KEYS: keys })).toEqual([expect.stringContaining('APP_KEYS')]);
});

test('a production boot without them fails and names them all', async () => {
  const database = await createTestDatabase();
  const env = { NODE_ENV: 'production', DELIVERY_SECRET: '', JWT_SECRET: 'toBeModified' };
  await expect(bootCms({ database, env })).rejects.toThrow(
    /JWT_SECRET：仍是示例值\s+DELIVERY_SECRET：没有设置/,
  );
  await database.drop();
});
