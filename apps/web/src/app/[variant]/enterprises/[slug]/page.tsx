import { definePage } from '../../../define-page';
import { enterprisePage } from '../../../records/enterprise-page';

const { Page, generateMetadata, generateStaticParams } = definePage(enterprisePage);

export { generateMetadata, generateStaticParams };
export default Page;
