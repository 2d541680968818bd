export { searchController as default } from '../../../features/search';
