// @ts-check
import { Interrupted } from './failure.mjs';

/**
 * Turns the first SIGINT, SIGTERM or SIGHUP into an abort whose reason is an `Interrupted`;
 * the second one is for `onImpatience`.
 * @param {() => void} onImpatience
 * @returns {AbortSignal}
 */
export function stopSignal(onImpatience) {
  const controller = new AbortController();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (controller.signal.aborted) onImpatience();
      else controller.abort(new Interrupted(signal));
    });
  }
  return controller.signal;
}

/**
 * @param {number} milliseconds
 * @param {AbortSignal} stop
 */
export function pause(milliseconds, stop) {
  return new Promise((resolve, reject) => {
    if (stop.aborted) return reject(stop.reason);
    const abort = () => {
      clearTimeout(timer);
      reject(stop.reason);
    };
    const timer = setTimeout(() => {
      stop.removeEventListener('abort', abort);
      resolve(undefined);
    }, milliseconds);
    stop.addEventListener('abort', abort, { once: true });
  });
}
