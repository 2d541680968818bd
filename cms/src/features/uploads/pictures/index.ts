export { trustPreparedPictures } from './formats';
export { preparePicture } from './prepare';
export { oneAtATime, type Turn } from './queue';
