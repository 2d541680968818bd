interface Rendition {
  url: string;
  width: number;
}

export interface PictureSource {
  url: string;
  alternativeText?: string | null;
  width?: number | null;
  height?: number | null;
  formats?: Record<string, Rendition> | null;
}

interface PictureProps {
  image: PictureSource;
  /** How wide it stands, as in the `sizes` attribute. */
  sizes: string;
  /** The picture of the first screen is fetched at once; all others when they come near. */
  priority?: boolean;
}

/** A picture of the media library in the renditions that the CMS made of it; no script, no optimiser. */
export function Picture({ image, sizes, priority = false }: PictureProps) {
  const renditions = Object.values(image.formats ?? {}).map(({ url, width }) => ({ url, width }));
  if (image.width) renditions.push({ url: image.url, width: image.width });
  const srcSet = renditions
    .sort((a, b) => a.width - b.width)
    .map(({ url, width }) => `${url} ${width}w`)
    .join(', ');
  return (
    // eslint-disable-next-line @next/next/no-img-element -- see docs/decisions/0070
    <img
      className="picture"
      src={image.url}
      srcSet={srcSet || undefined}
      sizes={srcSet ? sizes : undefined}
      alt={image.alternativeText ?? ''}
      width={image.width ?? undefined}
      height={image.height ?? undefined}
      loading={priority ? 'eager' : 'lazy'}
      fetchPriority={priority ? 'high' : undefined}
      decoding="async"
    />
  );
}
