import type { MetadataRoute } from 'next';
import { getTown } from '@/cms';
import { siteNameOf } from '@/features/metadata';
import { ICON_SIZES } from '@/features/og/icon';
import { homeUrl } from '@/features/urls';
import { kept } from '../../kept-file';

/** Kept like a page: the name is the town's. */
export const dynamic = 'force-static';
export const generateStaticParams = (): [] => [];

/** `/manifest.webmanifest`: what the site is called and looks like on a home screen. */
export async function GET(): Promise<Response> {
  const town = await getTown();
  const manifest: MetadataRoute.Manifest = {
    id: homeUrl,
    name: siteNameOf(town),
    short_name: town.name,
    description: town.summary,
    lang: 'zh-CN',
    start_url: homeUrl,
    display: 'minimal-ui',
    background_color: '#f8f3e9',
    theme_color: '#b02a14',
    icons: ICON_SIZES.map((size) => ({
      src: `/icons/${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  };
  return kept(JSON.stringify(manifest), 'application/manifest+json');
}
