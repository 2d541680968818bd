import path from 'node:path';

export const appDir = path.resolve(__dirname, '../..');
export const distDir = path.join(appDir, 'dist');
