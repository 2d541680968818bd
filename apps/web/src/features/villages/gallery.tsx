import type { Media } from '@township/client';
import { CaptionedPicture } from '@/ui/captioned-picture';
import { Section } from '@/ui/section';

/** A subject's pictures, each with its caption. */
export function Gallery({ pictures }: { pictures: Media[] }) {
  return (
    <Section title="图集" id="gallery">
      <ul className="gallery">
        {pictures.map((picture) => (
          <li key={picture.url}>
            <CaptionedPicture image={picture} sizes="(min-width: 48rem) 20rem, 100vw" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
