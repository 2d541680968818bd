export { DiskStore, type DiskOptions } from './disk-store.js';
export { Marks, type Change, type Changes, type SavedMarks } from './marks.js';
export { PageCache, type Options } from './page-cache.js';
export type { Store } from './store.js';
export { WarmUp, type Visit, type WarmUpOptions } from './warm-up.js';
