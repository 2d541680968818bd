export { uploadGuard } from './guard';
export { servedFiles } from './serve';
