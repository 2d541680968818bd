// Browsers and servers take seconds, more on a busy machine; a hanging one must still end.
jest.setTimeout(120_000);
