export { abandonBoot, beginBoot, endBoot } from './boot-lock';
export { databaseMoment, presentMoment } from './clock';
export {
  addJobs,
  installJobs,
  registerJobKind,
  startJobs,
  stopJobs,
  type JobKind,
  type NewJob,
} from './jobs';
export { closeSharedStore, sharedStore } from './shared-store';
