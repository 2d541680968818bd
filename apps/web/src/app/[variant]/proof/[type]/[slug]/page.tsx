import { getProof, getTown } from '@/cms';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { ProofView } from '@/features/proof/proof-view';
import { proofUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { definePage } from '../../../../define-page';
import '../../../../proof.css';

const { Page, generateMetadata, generateStaticParams } = definePage({
  async load({ type = '', slug }) {
    const [town, proof] = await Promise.all([getTown(), getProof(type, slug)]);
    return proof && { town, proof };
  },
  metadata: ({ town, proof }) =>
    pageMetadata({
      title: proof.title ? `公示存证：${proof.title}` : '公示存证',
      siteName: siteNameOf(town),
      description: '从何时到何时公开过哪一稿，有没有改过，怎样自己核对。',
      path: proofUrl(proof.type, proof.slug ?? proof.documentId),
      unlisted: true,
    }),
  view: ({ town, proof }) => (
    <>
      <Breadcrumbs
        trail={[{ label: '公示存证', href: proofUrl(proof.type, proof.slug ?? proof.documentId) }]}
        origin={env.SITE_URL}
      />
      <ProofView proof={proof} siteName={siteNameOf(town)} />
    </>
  ),
});

export { generateMetadata, generateStaticParams };
export default Page;
