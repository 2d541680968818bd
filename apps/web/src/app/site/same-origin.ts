/** Whether the site's own page sent the request: other sites must not act through their visitors. */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  // Browsers without Sec-Fetch-Site still send Origin with a POST.
  return isOwnAddress(headers.get('origin'), headers);
}

/**
 * Whether it is known that another site sent the request. A page that tells nobody its address, as drafts do, sends no origin either where there
 * is no Sec-Fetch-Site: what it posts must be good by itself.
 */
export function isFromElsewhere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin';
  const origin = headers.get('origin');
  return origin !== null && origin !== 'null' && !isOwnAddress(origin, headers);
}

/** Whether an absolute address lies on the host that was asked. */
export function isOwnAddress(address: string | null, headers: Headers): address is string {
  return address !== null && URL.canParse(address) && new URL(address).host === headers.get('host');
}
