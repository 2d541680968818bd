// @ts-check
/**
 * What nginx answers by itself under /api/: its variable, and the code.
 * @type {[variable: string, code: import('../../packages/client/src/contract/error-codes.js').ErrorCode][]}
 */
const OWN = [
  ['api_outage', 'unavailable'],
  ['api_busy', 'too-many-requests'],
  ['api_too_large', 'body-too-large'],
];

/**
 * nginx's lines with the bodies of its own errors, in the API's one shape.
 * @param {typeof import('../../packages/client/src/contract/error-codes.js').errorBody} errorBody the contract's
 */
export function nginxErrors(errorBody) {
  const maps = OWN.map(
    ([variable, code]) =>
      `map $request_id $${variable} {\n  default '${JSON.stringify(errorBody(code, '$request_id'))}';\n}\n`,
  );
  return [
    '# Written by npm run generate, from packages/client/src/contract/error-codes.ts: what nginx itself answers under /api/.\n',
    ...maps,
  ].join('');
}
