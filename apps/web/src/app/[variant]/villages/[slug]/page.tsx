import { definePage } from '../../../define-page';
import { villagePage } from '../../../records/village-page';

const { Page, generateMetadata, generateStaticParams } = definePage(villagePage);

export { generateMetadata, generateStaticParams };
export default Page;
