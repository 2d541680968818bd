import { Picture, type PictureSource } from './picture';

interface CaptionedPictureProps {
  image: PictureSource & { caption?: string | null };
  sizes: string;
  priority?: boolean;
}

/** A picture with its caption under it. */
export function CaptionedPicture({ image, sizes, priority }: CaptionedPictureProps) {
  return (
    <figure className="captioned">
      <Picture image={image} sizes={sizes} priority={priority} />
      {image.caption && <figcaption>{image.caption}</figcaption>}
    </figure>
  );
}
