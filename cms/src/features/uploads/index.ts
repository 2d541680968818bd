export { uploadGuard } from './guard';
export { servedFiles } from './serve';
export { ALLOWED_TYPES } from './signature';
