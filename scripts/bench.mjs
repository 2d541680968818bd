// @ts-check
import { enter } from './lib/node-version.mjs';

enter(() => import('./commands/bench.mjs'));
