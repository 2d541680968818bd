import { definePage } from '../../../define-page';
import { topicPage } from '../../../records/topic-page';

const { Page, generateMetadata, generateStaticParams } = definePage(topicPage);

export { generateMetadata, generateStaticParams };
export default Page;
