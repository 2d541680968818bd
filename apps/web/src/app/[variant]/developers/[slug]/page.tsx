import { resourcePage } from '../../../developers-pages';

const { Page, generateMetadata, generateStaticParams } = resourcePage('zh');

export { generateMetadata, generateStaticParams };
export default Page;
