import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { ReactNode } from 'react';
import { signingAnswerPath, signingPath } from '@township/rules/preview-address';
import { getLastKnownTown, getSigning, getTown, type Signing } from '@/cms';
import { AlertBanner } from '@/features/alerts/alert-banner';
import { siteNameOf } from '@/features/metadata';
import { previewQuery, readPreviewAddress } from '@/features/preview/asked';
import { ClosedView } from '@/features/preview/closed-view';
import { Watermark } from '@/features/preview/watermark';
import { ClosedSigning, SignedView } from '@/features/signing/closed-signing';
import type { ReturnedSigning } from '@/features/signing/decision';
import { RetryView } from '@/features/signing/retry-view';
import { SigningView } from '@/features/signing/signing-view';
import { answerWith } from '@/next-workarounds/response-status';
import { OutageView } from '../../../../outage-view';
import { previewedPage } from '../../../../records/previewed';
import { returnedForm } from '../../../../returned-forms';
import type { PreviewRoute } from '../../read';
import { signatoryOf } from '../../signatory';

/** Rendered at each request and kept nowhere. */
export const dynamic = 'force-dynamic';

/** Of what it is nobody learns from a title. */
export const metadata: Metadata = { title: '手机签批' };

export default async function Page(route: PreviewRoute) {
  const town = await getTown().catch(getLastKnownTown);
  return (
    <>
      <header className="signing-head">
        <div className="wrap">
          <p>
            <strong>{town ? siteNameOf(town) : '政务信息'}</strong>
            <span>手机签批</span>
          </p>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {await content(route)}
      </main>
    </>
  );
}

async function content(route: PreviewRoute): Promise<ReactNode> {
  const { token, marked, returned, signing, page } = await readShown(route);
  if (signing === 'outage') {
    if (returned) return <RetryView values={returned.values} action={signingAnswerPath(token)} />;
    answerWith(503);
    return <OutageView />;
  }
  if (!signing) {
    answerWith(404);
    return <ClosedView />;
  }
  const { is, form, used } = signing;
  if (form) {
    const href = signingPath(token) + previewQuery({ marked: !marked });
    return (
      <>
        <SigningView
          signing={signing}
          form={form}
          action={signingAnswerPath(token)}
          toggle={{ href: `${href}#signing-draft`, marked }}
          returned={returned}
        >
          {form.preview.type === 'alert' && <AlertBanner alerts={form.preview.alerts} />}
          {page}
        </SigningView>
        <Watermark lines={['送审稿 未发布', `${signing.signer.name} 签批`]} />
      </>
    );
  }
  if (used) return <SignedView signing={signing} used={used} />;
  answerWith(410);
  return is === 'open' || is === 'signed' ? (
    <ClosedView />
  ) : (
    <ClosedSigning signing={{ ...signing, is }} />
  );
}

interface Shown {
  token: string;
  marked: boolean;
  returned: ReturnedSigning | null;
  /** Null where there is no such link. */
  signing: Signing | null | 'outage';
  page: ReactNode;
}

/** What the link is good for, and the page of its draft. */
async function readShown({ params, searchParams }: PreviewRoute): Promise<Shown> {
  const [{ token }, search] = await Promise.all([params, searchParams]);
  const { marked } = readPreviewAddress(search);
  const key = search.returned;
  const returned = typeof key === 'string' ? returnedForm<ReturnedSigning>(key) : null;
  try {
    const asked = { marked, again: returned !== null };
    const signing = await getSigning(token, asked, signatoryOf(await headers()));
    const page = signing?.form ? await previewedPage(signing.form.preview) : null;
    return { token, marked, returned, signing, page };
  } catch (error) {
    unstable_rethrow(error);
    // Its message would name what is not public.
    process.stderr.write(`${JSON.stringify({ signingFailed: (error as Error).name })}\n`);
    return { token, marked, returned, signing: 'outage', page: null };
  }
}
