import './count-views';

/** How often an article was read. React leaves alone what stands inside an element whose HTML it was given. */
export function ViewCount({ slug }: { slug: string }) {
  return (
    <view-count
      className="view-count"
      key={slug}
      data-slug={slug}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: '' }}
    />
  );
}
