// @ts-check
// Read by every Node that knows ES modules, so the syntax here stays old; the rest is imported after the check.

/** The oldest Node that npm's scripts can be begun with. */
const OLDEST = [20, 19];
/** The oldest that the portal runs on: better-sqlite3 13 needs it. Where there is an older one, ../node brings another. */
const SUPPORTED = [22, 14];

/**
 * @param {string} version like "20.9.0"
 * @param {number[]} wanted major, minor
 */
function isAtLeast(version, wanted) {
  const parts = version.split('.').map(Number);
  const major = (parts[0] || 0) - (wanted[0] || 0);
  return major > 0 || (major === 0 && (parts[1] || 0) >= (wanted[1] || 0));
}

/**
 * @param {string} version like "20.9.0"
 * @returns {string | null} what to tell the user when this Node is too old to begin with
 */
export function nodeVersionProblem(version) {
  if (isAtLeast(version, OLDEST)) return null;
  const wanted = OLDEST.join('.');
  return (
    '本门户需要 Node.js ' +
    wanted +
    ' 或更高版本，当前版本是 ' +
    version +
    '。\n' +
    'The portal needs Node.js ' +
    wanted +
    ' or newer; this is ' +
    version +
    '.\n' +
    '请安装后重试 / install it and try again: https://nodejs.org/'
  );
}

/**
 * Whether the portal runs on this Node as it is: a line with long-term support, and new enough.
 * @param {string} version like "22.14.0"
 * @param {string | undefined} lts the line's name, when it has long-term support
 */
export function isSupported(version, lts) {
  return Boolean(lts) && isAtLeast(version, SUPPORTED);
}

/**
 * Runs a command's `main`; its number is the exit code. npm's scripts see to the right Node first (scripts/run).
 * @param {() => Promise<{ main: (argv: string[]) => Promise<number> }>} load
 */
export function enter(load) {
  const version = process.versions.node;
  if (!isSupported(version, process.release.lts)) {
    console.error(
      'Node.js ' +
        version +
        ': begin with npm (npm start, npm test …), which brings a supported one.',
    );
    process.exitCode = 1;
    return;
  }
  load()
    .then((command) => command.main(process.argv.slice(2)))
    .then((code) => {
      process.exitCode = code;
    })
    .catch((error) => {
      console.error(error);
      process.exitCode = 1;
    });
}
