// @ts-check
import { enter } from './lib/node-version.mjs';

enter(() => import('./commands/audit.mjs'));
