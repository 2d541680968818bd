import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { MissingView } from './missing-view';

function NotFound(): never {
  notFound();
}

/**
 * Answers 404 with a complete document. A bare notFound() answers an empty shell that only JavaScript fills;
 * thrown inside a boundary it still sets the status, and the boundary's fallback is what is sent.
 */
export function Missing() {
  return (
    <Suspense fallback={<MissingView />}>
      <NotFound />
    </Suspense>
  );
}
