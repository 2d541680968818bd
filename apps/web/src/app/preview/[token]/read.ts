import { headers } from 'next/headers';
import { cache } from 'react';
import { getPreview } from '@/cms';
import { deviceOf, readPreviewAddress } from '@/features/preview/asked';
import { networkOf } from '../../site/visitor';

export interface PreviewRoute {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const read = cache(async (token: string, at: string | undefined, marked: boolean) => {
  const asking = await headers();
  const reader = {
    network: networkOf(asking),
    device: deviceOf(asking.get('user-agent') ?? ''),
  };
  return getPreview(token, { at, marked, reader });
});

/** What the address shows: one reading, and one line in the log, for head and body. */
export async function readPreview({ params, searchParams }: PreviewRoute) {
  const { token } = await params;
  const asked = readPreviewAddress(await searchParams);
  return { token, asked, found: await read(token, asked.at, asked.marked) };
}
