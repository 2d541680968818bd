type Environment = Readonly<Record<string, string | undefined>>;

/** A contradiction between the settings of how visitors reach the portal, in Chinese; null when there is none. */
export function schemeContradiction({
  SITE_URL = '',
  NGINX_SCHEME = '',
}: Environment): string | null {
  if (!SITE_URL || !NGINX_SCHEME) return null;
  const scheme = SITE_URL.startsWith('https://') ? 'https' : 'http';
  if (scheme === NGINX_SCHEME) return null;
  return (
    `SITE_URL 和 NGINX_SCHEME 互相矛盾，CMS 不能启动：SITE_URL 是 ${SITE_URL}，NGINX_SCHEME 却是 ${NGINX_SCHEME}，后台会登录不了。\n` +
    `居民用 https 打开网站的，把 NGINX_SCHEME 设为 https，SITE_URL 以 https:// 开头；否则两样都用 http。`
  );
}

/** Stops a boot whose settings say HTTPS in one place and HTTP in another. */
export function requireOneScheme(): void {
  const contradiction = schemeContradiction(process.env);
  if (contradiction) throw new Error(contradiction);
}
