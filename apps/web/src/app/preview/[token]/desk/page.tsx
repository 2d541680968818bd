import { isPreviewToken } from '@township/rules/preview';
import { readPreviewAddress } from '@/features/preview/asked';
import { ClosedView } from '@/features/preview/closed-view';
import { PreviewDesk } from '@/features/preview/preview-desk';
import { answerWith } from '@/next-workarounds/response-status';
import type { PreviewRoute } from '../read';

export const dynamic = 'force-dynamic';

/** What the admin opens: it asks the CMS nothing, the page in its frame does. */
export default async function Page({ params, searchParams }: PreviewRoute) {
  const [{ token }, search] = await Promise.all([params, searchParams]);
  if (!isPreviewToken(token)) {
    answerWith(404);
    return <ClosedView />;
  }
  return (
    <PreviewDesk
      token={token}
      width={search.width === 'phone' ? 'phone' : 'desktop'}
      asked={readPreviewAddress(search)}
    />
  );
}
