export { inWords, StorageFullError } from './disk-full';
export { useLocalStore } from './provider';
export { together } from './together';
