export { publicApiGuard as default } from '../features/public-api';
