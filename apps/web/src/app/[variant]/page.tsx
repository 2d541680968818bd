import { definePage } from '../define-page';
import { homePage } from '../records/home-page';

const { Page, generateMetadata, generateStaticParams } = definePage(homePage);

export { generateMetadata, generateStaticParams };
export default Page;
