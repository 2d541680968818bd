// @ts-check
// Prints the folder of the Node to run under, or nothing when this one is right.
import { isSupported, nodeVersionProblem } from './lib/node-version.mjs';

const WORDS =
  '· 本机的 Node.js ' +
  process.versions.node +
  ' 不再受支持，正从 npm 下载门户自用的版本（只需一次，约 50 MB）/ this Node.js is too old: bringing one from npm (once, 50 MB) …';

const problem = nodeVersionProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else if (!isSupported(process.versions.node, process.release.lts)) {
  import('./lib/bring-node.mjs')
    .then(({ bringNode, HERE }) => console.log(bringNode(HERE, WORDS)))
    .catch((error) => {
      console.error(error.message);
      process.exitCode = 1;
    });
}
