// @ts-check

/** A step that cannot go on: what failed, and what to do about it. */
export class Failure extends Error {
  /**
   * @param {string} message what failed
   * @param {string} [advice] what to do
   * @param {number} [exitCode] 2 for a wrong command line, else 1
   */
  constructor(message, advice, exitCode = 1) {
    super(message);
    this.name = 'Failure';
    this.advice = advice;
    this.exitCode = exitCode;
  }
}

/** A step ended because the user or the system asked the portal to stop. */
export class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`Stopped by ${signal}`);
    this.name = 'Interrupted';
    this.signal = signal;
  }
}

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/**
 * Reports how a command ended, in words and as its exit code.
 * @param {unknown} error
 * @returns {number}
 */
export function report(error) {
  if (error instanceof Interrupted) {
    console.log('Stopped. Nothing is left half made: run the same command again.');
    return 128 + SIGNAL_NUMBERS[/** @type {keyof typeof SIGNAL_NUMBERS} */ (error.signal)];
  }
  if (error instanceof Failure) {
    console.error(`\n✗ ${error.message}`);
    if (error.advice) console.error(`  ${error.advice.replaceAll('\n', '\n  ')}`);
    return error.exitCode;
  }
  throw error;
}
