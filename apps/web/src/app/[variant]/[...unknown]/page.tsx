import { definePage } from '../../define-page';

/** Any address that no page answers. */
const { Page, generateMetadata, generateStaticParams } = definePage<never>({
  load: () => Promise.resolve(null),
  metadata: () => ({}),
  view: () => null,
});

export { generateMetadata, generateStaticParams };
export default Page;
