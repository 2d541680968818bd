/** Next calls this once when the server starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { answerNotModified, keepLocationSingle, keepVary } = await import('./response-headers');
  const { rememberResponses } = await import('./response-status');
  const { env } = await import('./env');
  const { writeRemoteAddress } = await import('./remote-address');
  if (!env.TRUST_PROXY) writeRemoteAddress();
  keepLocationSingle();
  keepVary();
  answerNotModified();
  rememberResponses();
}
