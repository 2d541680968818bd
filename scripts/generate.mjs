// @ts-check
import { enter } from './lib/node-version.mjs';

enter(() => import('./commands/generate.mjs'));
