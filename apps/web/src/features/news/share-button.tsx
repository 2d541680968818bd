'use client';

/** The device's own way to pass a page on; not shown where the browser has none. */
export function ShareButton({ title, url }: { title: string; url: string }) {
  return (
    <button
      type="button"
      className="tool share-button"
      data-needs-script="page"
      // Rejected when the reader changes their mind.
      onClick={() => void navigator.share({ title, url }).catch(() => {})}
    >
      转发给别人
    </button>
  );
}
