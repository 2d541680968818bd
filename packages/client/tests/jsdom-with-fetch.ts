import { TestEnvironment as JsdomEnvironment } from 'jest-environment-jsdom';

/** A browser's document, and the platform's own fetch, which jsdom lacks. */
export default class JsdomWithFetch extends JsdomEnvironment {
  constructor(...options: ConstructorParameters<typeof JsdomEnvironment>) {
    super(...options);
    Object.assign(this.global, {
      fetch,
      Headers,
      Request,
      Response,
      AbortController,
      AbortSignal,
      TextEncoder,
      TextDecoder,
    });
  }
}
