export { MissingView as default } from '../missing-view';
