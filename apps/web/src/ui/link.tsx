import NextLink from 'next/link';
import type { ComponentProps } from 'react';

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'prefetch'>;

/** A link of the site that loads nothing before it is followed: a list of 20 must not cost 20 requests. */
export function Link(props: LinkProps) {
  return <NextLink prefetch={false} {...props} />;
}
