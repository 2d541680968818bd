// A boot takes seconds, more on a busy machine; a hanging one must still end.
jest.setTimeout(300_000);
