import { resourcePage } from '../../../../developers-pages';

const { Page, generateMetadata, generateStaticParams } = resourcePage('en');

export { generateMetadata, generateStaticParams };
export default Page;
