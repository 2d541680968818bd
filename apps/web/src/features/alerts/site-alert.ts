import type { HTMLAttributes } from 'react';

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own types are declared so
  namespace JSX {
    interface IntrinsicElements {
      /** Defined in remember.ts; without JavaScript a plain element. */
      'site-alert': HTMLAttributes<HTMLElement> & {
        'data-id': string;
        'data-version': string;
        'data-away': 'hidden' | 'folded';
      };
    }
  }
}
