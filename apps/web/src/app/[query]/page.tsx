import { getTown } from '@/cms';
import { definePage } from '../define-page';

const { Page, generateMetadata, generateStaticParams } = definePage({
  load: () => getTown(),
  metadata: (town) => ({ title: town.siteName ?? town.name, description: town.summary }),
  view: (town) => (
    <main id="main">
      <h1>{town.name}</h1>
      <p>{town.summary}</p>
    </main>
  ),
});

export { generateMetadata, generateStaticParams };
export default Page;
