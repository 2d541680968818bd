/** Next calls this once when the server starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { answerNotModified, keepLocationSingle, keepUpstreamsPrivate, keepVary } =
    await import('./next-workarounds/response-headers');
  const { rememberResponses } = await import('./next-workarounds/response-status');
  const { missMalformedAddresses } = await import('./next-workarounds/malformed-address');
  const { answerForCms } = await import('./next-workarounds/cms-away');
  const { postponeScripts } = await import('./next-workarounds/late-scripts');
  const { openPageCache } = await import('./next-workarounds/page-cache');
  const { env } = await import('./env');
  const { writeRemoteAddress } = await import('./next-workarounds/remote-address');
  if (!env.TRUST_PROXY) writeRemoteAddress();
  missMalformedAddresses();
  answerForCms();
  keepLocationSingle();
  keepVary();
  keepUpstreamsPrivate();
  answerNotModified();
  rememberResponses();
  if (process.env.NODE_ENV === 'production') postponeScripts();
  await openPageCache();
}
