import type { Metadata } from 'next';
import { unstable_rethrow } from 'next/navigation';
import type { ReactNode } from 'react';
import { previewPath } from '@township/rules/preview-address';
import { getLastKnownTown, getTown, type Preview } from '@/cms';
import { env } from '@/env';
import { previewQuery } from '@/features/preview/asked';
import { ClosedView } from '@/features/preview/closed-view';
import { isPublic, nameOfPreview, PreviewBar } from '@/features/preview/preview-bar';
import { Watermark } from '@/features/preview/watermark';
import { SiteFrame } from '@/features/site/site-frame';
import { recordUrl } from '@/features/urls';
import { answerWith } from '@/next-workarounds/response-status';
import { formatMoment } from '@/ui/format';
import { OutageView } from '../../../outage-view';
import { previewedPage } from '../../../records/previewed';
import { readPreview, type PreviewRoute } from '../read';

/** Rendered at each request and kept nowhere. */
export const dynamic = 'force-dynamic';

export async function generateMetadata(route: PreviewRoute): Promise<Metadata> {
  const found = await readPreview(route).then(
    (answer) => answer.found,
    () => null,
  );
  if (found === null || typeof found === 'string') return { title: '预览链接' };
  const { record } = found;
  return { title: `${nameOfPreview(found)}：${'title' in record ? record.title : record.name}` };
}

export default async function Page(route: PreviewRoute) {
  const shown = await readShown(route);
  if (shown === null) {
    answerWith(503);
    return (
      <Frame>
        <OutageView />
      </Frame>
    );
  }
  const { token, asked, found, page } = shown;
  if (typeof found === 'string') {
    answerWith(found === 'gone' ? 410 : 404);
    return (
      <Frame>
        <ClosedView />
      </Frame>
    );
  }
  const href = previewPath(token) + previewQuery({ at: asked.at, marked: !asked.marked });
  return (
    <>
      <PreviewBar
        preview={found}
        origin={env.SITE_URL}
        at={asked.at}
        toggle={{ href, marked: asked.marked }}
      />
      <Frame alerts={found.alerts} at={pathOf(found)}>
        {page}
      </Frame>
      {found.link.isShared && !isPublic(found) && <Watermark lines={watermark(found)} />}
    </>
  );
}

/** What the link shows, and the page of it; null when the CMS cannot be asked. */
async function readShown(route: PreviewRoute) {
  try {
    const read = await readPreview(route);
    const { found } = read;
    return { ...read, page: typeof found === 'string' ? null : await previewedPage(found) };
  } catch (error) {
    unstable_rethrow(error);
    // Its message would name what is not public.
    process.stderr.write(`${JSON.stringify({ previewFailed: (error as Error).name })}\n`);
    return null;
  }
}

const watermark = (preview: Preview) => [
  nameOfPreview(preview),
  `${preview.link.maker} ${formatMoment(preview.link.madeAt)} 分享`,
];

/** Where the page will stand. */
const pathOf = ({ type, record }: Preview): string[] =>
  type === 'alert' ? [] : recordUrl(type, record).split('/').slice(1);

interface FrameProps {
  alerts?: Preview['alerts'];
  /** In no section unless told. */
  at?: string[];
  children: ReactNode;
}

async function Frame({ alerts = [], at = ['preview'], children }: FrameProps) {
  const town = await getTown().catch(getLastKnownTown);
  return (
    <SiteFrame town={town} mode="standard" alerts={alerts} at={at}>
      {children}
    </SiteFrame>
  );
}
