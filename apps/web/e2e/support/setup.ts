// Browsers and servers take seconds, more on a busy machine; a hanging one must still end.
jest.setTimeout(120_000);
// A journey on a machine that is busy with something else may miss a moment: what fails once is said, what fails twice has failed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
