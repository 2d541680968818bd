import { definePage } from '../../../define-page';
import { honorPage } from '../../../records/honor-page';

const { Page, generateMetadata, generateStaticParams } = definePage(honorPage);

export { generateMetadata, generateStaticParams };
export default Page;
