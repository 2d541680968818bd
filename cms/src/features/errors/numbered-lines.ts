import type { Core } from '@strapi/strapi';
import { idOf } from '../front';

interface Line {
  message?: unknown;
  stack?: string;
}

interface Format {
  transform(line: Line, options?: unknown): unknown;
}

/** Puts the number of the request at the end of every line that is logged while it is answered. */
export function numberLines(strapi: Core.Strapi): void {
  const log = strapi.log as unknown as { format: Format };
  const { format } = log;
  log.format = {
    transform(line, options) {
      const ctx = strapi.requestContext.get();
      if (!ctx) return format.transform(line, options);
      const message = line instanceof Error ? (line.stack ?? line.message) : line.message;
      // A copy: an error that is logged is answered afterwards.
      return format.transform(
        { ...line, message: `${String(message)} [${idOf(ctx.res)}]` },
        options,
      );
    },
  };
}
