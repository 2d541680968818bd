export { sharedFailures as default } from '../features/database';
