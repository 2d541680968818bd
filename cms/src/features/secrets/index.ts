const NAMES = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
  'DELIVERY_SECRET',
] as const;

/** Values from examples and templates: everyone knows them, so they are no secrets. */
const PLACEHOLDER =
  /^(?:to-?be-?modified|change-?me|changeit|secret|password|example|your[-_ ].*|x+)\d*$/i;
const MIN_LENGTH = 16;

/** The secrets of an environment that are missing or known, each with what is wrong. */
export function weakSecrets(env: Readonly<Record<string, string | undefined>>): string[] {
  return NAMES.flatMap((name) => {
    const keys = (env[name] ?? '').split(',').map((key) => key.trim());
    if (keys.every((key) => key === '')) return [`${name}：没有设置`];
    if (keys.some((key) => PLACEHOLDER.test(key))) return [`${name}：仍是示例值`];
    if (keys.some((key) => key.length < MIN_LENGTH)) {
      return [`${name}：太短，至少需要${MIN_LENGTH}个字符`];
    }
    return [];
  });
}

/**
 * Stops a production boot that lacks a secret. Not done while the configuration is read: images are built
 * with the same configuration, without secrets.
 */
export function requireSecrets(): void {
  if (process.env.NODE_ENV !== 'production') return;
  const weak = weakSecrets(process.env);
  if (weak.length === 0) return;
  throw new Error(
    `生产环境缺少密钥，CMS 不能启动。请在 .env 或部署环境中设置：\n  ${weak.join('\n  ')}\n` +
      '可用 openssl rand -hex 32 生成；在项目根目录运行 npm start 会自动写好 .env。',
  );
}
