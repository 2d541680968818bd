export { jsonBodies as default } from '../features/public-api';
