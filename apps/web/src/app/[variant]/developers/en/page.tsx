import { guidePage } from '../../../developers-pages';

const { Page, generateMetadata, generateStaticParams } = guidePage('en');

export { generateMetadata, generateStaticParams };
export default Page;
