export { removeTemplates as default } from './started';
