import { articleYearsRoute } from '../features/article-years';
import { publicApiGuard } from '../features/public-api';
import { searchRoute } from '../features/search';

export default publicApiGuard([searchRoute, articleYearsRoute]);
