import { apiDocumentRoute } from '../features/api-document';
import { articleCountsRoute } from '../features/article-counts';
import { changesRoute, digestsRoute } from '../features/changes-api';
import { downloadsRoute } from '../features/downloads';
import { publicApiGuard } from '../features/public-api';
import { proofsRoute } from '../features/public-proof';
import { searchRoute } from '../features/search';

export default publicApiGuard([
  searchRoute,
  articleCountsRoute,
  apiDocumentRoute,
  changesRoute,
  digestsRoute,
  downloadsRoute,
  proofsRoute,
]);
