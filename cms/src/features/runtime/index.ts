export { abandonBoot, beginBoot, endBoot } from './boot-lock';
