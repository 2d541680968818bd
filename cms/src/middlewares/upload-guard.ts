export { uploadGuard as default } from '../features/uploads';
