import isPseudoClass from '@csstools/postcss-is-pseudo-class';
import cascadeLayers from '@csstools/postcss-cascade-layers';
// @ts-expect-error -- it brings no types
import importPlugin from 'postcss-import';
import { flexGap, logicalSides, splitSelectors } from './postcss-floor.mjs';

/**
 * The sheet for the floor that package.json's browserslist names. Phones before Chrome 99 and Safari 15.4 know no cascade
 * layers: the sources keep them, the built sheet says the same by specificity. Everything is first brought into one
 * file, because the order of layers is known only there. Next's own Lightning CSS does the rest.
 */
export default {
  plugins: [
    importPlugin(),
    isPseudoClass(),
    cascadeLayers(),
    splitSelectors(),
    logicalSides(),
    flexGap(),
  ],
};
