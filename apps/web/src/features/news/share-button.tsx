'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** The device's own way to pass a page on; not there where the browser has none. */
export function ShareButton({ title, url }: { title: string; url: string }) {
  const able = useSyncExternalStore(
    never,
    () => 'share' in navigator,
    () => false,
  );
  return (
    able && (
      <button
        type="button"
        className="tool"
        // Rejected when the reader changes their mind.
        onClick={() => void navigator.share({ title, url }).catch(() => {})}
      >
        转发给别人
      </button>
    )
  );
}
