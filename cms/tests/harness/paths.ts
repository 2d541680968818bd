import path from 'node:path';

export const appDir = path.resolve(__dirname, '../..');
export const distDir = path.join(appDir, 'dist');

/** A compiled module, as the booted CMS has loaded it: importing its source would make a second one with a state of its own. */
export const compiled = <Module extends object>(name: string): Module =>
  jest.requireActual<Module>(path.join(distDir, name));
