import type { Media } from '@township/client';
import { Cover } from '@/ui/cover';
import { PageHead } from '@/ui/page-head';
import { Picture } from '@/ui/picture';

interface ProfileHeadProps {
  title: string;
  kicker?: string;
  lede?: string | null;
  /** What stands for the subject where it has no picture. */
  mark: string;
  seed: string;
  cover: Media | null;
}

/** The head of a profile: its name beside its picture or its typographic cover. */
export function ProfileHead({ title, kicker, lede, mark, seed, cover }: ProfileHeadProps) {
  return (
    <div className="profile-head">
      <div className="profile-head__cover">
        {cover ? (
          <Picture image={cover} sizes="(min-width: 48rem) 26rem, 100vw" priority />
        ) : (
          <Cover mark={mark} seed={seed} />
        )}
      </div>
      <PageHead title={title} kicker={kicker} lede={lede} />
    </div>
  );
}
