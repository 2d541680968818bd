import type { ReactNode } from 'react';

interface ProfileBodyProps {
  /** What is read; parts that are empty are false or null. */
  main: ReactNode[];
  /** What is looked up. */
  aside: ReactNode[];
}

/** The middle of a profile in two columns, or in one when there is nothing for the other. */
export function ProfileBody({ main, aside }: ProfileBodyProps) {
  const read = main.some(Boolean) && <div className="profile-main">{main}</div>;
  const lookedUp = aside.some(Boolean) && <div className="aside">{aside}</div>;
  if (!read && !lookedUp) return null;
  return (
    <div className={read && lookedUp ? 'split' : 'profile-single'}>
      {lookedUp}
      {read}
    </div>
  );
}
