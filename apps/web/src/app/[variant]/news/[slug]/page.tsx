import { definePage } from '../../../define-page';
import { articlePage } from '../../../records/article-page';

const { Page, generateMetadata, generateStaticParams } = definePage(articlePage);

export { generateMetadata, generateStaticParams };
export default Page;
