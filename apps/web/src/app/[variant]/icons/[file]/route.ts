import { getTown } from '@/cms';
import { drawIcon, ICON_SIZES } from '@/features/og/icon';
import { kept, missing } from '../../../kept-file';

/** Drawn once and kept like a page. */
export const dynamic = 'force-static';
export const generateStaticParams = (): [] => [];

/** `/icons/192.png`: the town's mark for home screens. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const size = ICON_SIZES.find((known) => file === `${known}.png`);
  return size ? kept(await drawIcon(await getTown(), size), 'image/png') : missing();
}
