export { ReadAloud } from './read-aloud';
