/**
 * Empty while a page comes from the network. public/sw.js writes into it when it hands out a kept page; React leaves
 * alone what stands inside an element whose HTML it was given.
 */
export function OfflineLine() {
  return (
    <div
      id="offline-line"
      className="offline-line"
      role="status"
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: '' }}
    />
  );
}
