// @ts-check
import net from 'node:net';
import { Failure } from './failure.mjs';

/**
 * @param {number} port
 * @param {string} [host] all interfaces unless told
 * @returns {Promise<string | null>} the system's reason why nothing can listen there
 */
function whyBusy(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) =>
      resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message),
    );
    server.listen({ port, host }, () => server.close(() => resolve(null)));
  });
}

/**
 * @param {{ name: string, port: number, variable: string }[]} wanted
 * @throws {Failure} naming the busy port and how to choose another
 */
export async function checkPorts(wanted) {
  for (const { name, port, variable } of wanted) {
    // A listener on one address alone does not hinder listening on all, so both are tried.
    const reason = (await whyBusy(port)) ?? (await whyBusy(port, '127.0.0.1'));
    if (!reason) continue;
    if (reason === 'EACCES') {
      throw new Failure(
        `Port ${port} (${name}) is reserved for the system administrator.`,
        `Choose a port above 1023: ${variable}=${port + 8000} npm start`,
      );
    }
    throw new Failure(
      `端口被占用 / port ${port} (${name}) is in use by another program (${reason}).`,
      `Stop that program, or choose another port: ${variable}=${port + 1} npm start\n(or write ${variable}=${port + 1} into .env to keep it)`,
    );
  }
}
