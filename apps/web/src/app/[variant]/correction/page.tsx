import { headers } from 'next/headers';
import { sitePath } from '@/features/corrections/correction';
import { CorrectionView } from '@/features/corrections/correction-view';
import { correctionUrl } from '@/features/urls';
import { formMetadata } from '../../form-metadata';
import { parseVariant } from '../../queries';

/**
 * Rendered at each request: it is filled in with the page that the reader comes from. What it shows is not the CMS's,
 * so it opens during an outage as well.
 */
export const dynamic = 'force-dynamic';

export const generateMetadata = () => formMetadata('网站纠错');

async function cameFrom(): Promise<string> {
  const sent = await headers();
  const referer = sent.get('referer');
  const path = referer && sitePath(referer, [sent.get('host')]);
  return !path || path.startsWith(correctionUrl()) ? '' : path;
}

export default async function Page({ params }: { params: Promise<{ variant: string }> }) {
  const { page = await cameFrom() } = parseVariant((await params).variant).query;
  return <CorrectionView values={{ pageUrl: page, problem: '', contact: '' }} errors={{}} />;
}
