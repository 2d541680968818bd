import type { HomePage } from '@township/client';
import { Picture } from '@/ui/picture';

/** What editors want readers to see now: a text, a picture and a link, each if it is filled in. */
export function Banner({ banner }: { banner: NonNullable<HomePage['banner']> }) {
  const { title, text, image, linkUrl, linkLabel } = banner;
  return (
    <section className="banner" aria-labelledby="banner">
      {image && (
        <div className="banner__image">
          <Picture image={image} sizes="(min-width: 48rem) 40rem, 100vw" />
        </div>
      )}
      <div className="banner__text">
        <h2 id="banner" className="banner__title">
          {title}
        </h2>
        {text && <p>{text}</p>}
        {linkUrl && (
          <p className="banner__way">
            <a className="banner__link" href={linkUrl}>
              {linkLabel ?? '查看详情'}
            </a>
          </p>
        )}
      </div>
    </section>
  );
}
