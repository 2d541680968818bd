// @ts-check
// Read by every Node that knows ES modules, so the syntax here stays old; the rest is imported after the check.

const OLDEST = { major: 20, minor: 9 };

/**
 * @param {string} version like "20.9.0"
 * @returns {string | null} what to tell the user when this Node is too old
 */
export function nodeVersionProblem(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return null;
  const wanted = OLDEST.major + '.' + OLDEST.minor;
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
 * Runs a command's `main` on a Node that can run it; its number is the exit code.
 * @param {() => Promise<{ main: (argv: string[]) => Promise<number> }>} load
 */
export function enter(load) {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem) {
    console.error(problem);
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
