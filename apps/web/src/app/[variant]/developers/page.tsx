import { guidePage } from '../../developers-pages';

const { Page, generateMetadata, generateStaticParams } = guidePage('zh');

export { generateMetadata, generateStaticParams };
export default Page;
