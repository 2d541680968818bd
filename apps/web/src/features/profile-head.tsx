import type { Media } from '@township/client';
import type { ReactNode } from 'react';
import { Cover } from '@/ui/cover';
import { NamePlate } from '@/ui/name-plate';
import { PageHead } from '@/ui/page-head';
import { Picture } from '@/ui/picture';

interface ProfileHeadProps {
  title: string;
  kicker?: ReactNode;
  lede?: string | null;
  seed: string;
  cover: Media | null;
  /** Stands for a subject without a picture; without it, its name does. */
  mark?: string;
  /** Stands beside the name on its plate. */
  sign?: string;
  /** Stands under the lede. */
  children?: ReactNode;
}

/** The head of a profile: its name beside its picture or its name plate. */
export function ProfileHead(props: ProfileHeadProps) {
  const { title, kicker, lede, seed, cover, mark, sign, children } = props;
  return (
    <div className="profile-head">
      <div className="profile-head__cover">
        {cover ? (
          <Picture image={cover} sizes="(min-width: 48rem) 26rem, 100vw" priority />
        ) : mark ? (
          <Cover mark={mark} seed={seed} />
        ) : (
          <NamePlate name={title} seed={seed} sign={sign} />
        )}
      </div>
      <div className="profile-head__text">
        <PageHead title={title} kicker={kicker} lede={lede} />
        {children}
      </div>
    </div>
  );
}
