import type { ServerError } from '@township/client';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { alwaysAnswerWith } from '@/next-workarounds/response-status';
import { GoneView, isTold } from './gone-view';

/** Thrown while a page is loaded whose record was taken back for good. */
export class GoneError extends Error {
  constructor(readonly gone: ServerError) {
    super(gone.message);
  }
}

/** @throws GoneError where the town says what became of a record; where it says nothing the page is missing, as any other */
export function refuseGone(gone: ServerError | null): void {
  if (gone && isTold(gone)) throw new GoneError(gone);
}

function NotFound(): never {
  alwaysAnswerWith(410);
  notFound();
}

/** Answers 410 with a complete document, in the way of missing.tsx. */
export function GonePage({ gone }: { gone: ServerError }) {
  return (
    <Suspense fallback={<GoneView gone={gone} />}>
      <NotFound />
    </Suspense>
  );
}
