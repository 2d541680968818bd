import { Enlarge } from './enlarge';
import { Picture, type PictureSource } from './picture';

interface CaptionedPictureProps {
  image: PictureSource & { caption?: string | null };
  sizes: string;
  priority?: boolean;
}

/** A picture with its caption under it; opens large. */
export function CaptionedPicture({ image, sizes, priority }: CaptionedPictureProps) {
  return (
    <figure className="captioned">
      <Enlarge href={image.url}>
        <Picture image={image} sizes={sizes} priority={priority} />
      </Enlarge>
      {image.caption && <figcaption>{image.caption}</figcaption>}
    </figure>
  );
}
