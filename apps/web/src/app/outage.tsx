import { Suspense } from 'react';
import { OutageView } from './outage-view';

function Rethrow({ error }: { error: unknown }): never {
  throw error;
}

/** Answers 500, uncached, with a complete document; see {@link Missing} for why it is thrown inside a boundary. */
export function Outage({ error }: { error: unknown }) {
  return (
    <Suspense fallback={<OutageView />}>
      <Rethrow error={error} />
    </Suspense>
  );
}
