export { servedFiles as default } from '../features/media';
