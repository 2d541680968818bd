/** What jest's configuration and the global set-up left for every file of journeys. */
export function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is set by jest.config.mjs or support/global-setup.ts`);
  return value;
}
