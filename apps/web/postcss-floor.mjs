// @ts-check
/** @typedef {import('postcss').Plugin} Plugin */

/** Selectors that the floor (package.json's browserslist) lacks: it drops every rule that has one of them in its list. */
const LATER =
  /:not\([^)]*[\s>,][^)]*\)|:has\(|:focus-visible|:defined|::highlight|::details-content|::backdrop/;

/**
 * A rule of its own for each selector that the floor lacks, so that the others of the list are kept.
 * @returns {Plugin}
 */
export const splitSelectors = () => ({
  postcssPlugin: 'split-selectors',
  OnceExit(root) {
    root.walkRules((rule) => {
      const later = rule.selectors.filter((selector) => LATER.test(selector));
      if (later.length === 0 || later.length === rule.selectors.length) return;
      for (const selector of later) rule.after(rule.clone({ selector }));
      rule.selectors = rule.selectors.filter((selector) => !LATER.test(selector));
    });
  },
});

/** The parts of a value, kept whole in brackets: `var(--a) calc(1px + 2px)` → 2. @param {string} value */
const partsOf = (value) =>
  [...value.matchAll(/(?:[^\s()]*\((?:[^()]|\([^()]*\))*\)|[^\s()])+/g)].map(([part]) => part);

/**
 * Both sides by their own names: the floor has no shorthand for them, and Lightning CSS leaves one with a variable.
 * @returns {Plugin}
 */
export const logicalSides = () => ({
  postcssPlugin: 'logical-sides',
  OnceExit(root) {
    root.walkDecls(/^(margin|padding|border)-(inline|block)$/, (declaration) => {
      const parts = partsOf(declaration.value);
      const [start = '', end = start] = declaration.prop.startsWith('border')
        ? [declaration.value]
        : parts;
      declaration.before(declaration.clone({ prop: `${declaration.prop}-start`, value: start }));
      declaration.replaceWith(declaration.clone({ prop: `${declaration.prop}-end`, value: end }));
    });
  },
});

/** Without gaps in flex boxes are Chrome < 84 and Safari < 14.1; `inset` came to Safari with them. */
const WITHOUT_GAP = 'not (inset: 0)';

/**
 * Margins instead of the gaps of flex boxes, where the floor has none.
 * @returns {Plugin}
 */
export const flexGap = () => ({
  postcssPlugin: 'flex-gap',
  OnceExit(root, { AtRule }) {
    root.walkRules((rule) => {
      /** @type {Record<string, string>} */
      const said = {};
      rule.walkDecls((declaration) => {
        said[declaration.prop] = declaration.value;
      });
      if (!/^(inline-)?flex$/.test(said.display ?? '')) return;
      const [row = '0', column = row] = partsOf(said.gap ?? '');
      const across = said['column-gap'] ?? column;
      const down = said['row-gap'] ?? row;
      const upright = said['flex-direction'] === 'column';
      const wraps = /wrap/.test(said['flex-wrap'] ?? said['flex-flow'] ?? '');
      const floor = new AtRule({ name: 'supports', params: WITHOUT_GAP });
      /** @param {string} children @param {string} margin */
      const add = (children, margin) => {
        const selector = rule.selectors.map((one) => `${one} > ${children}`).join(', ');
        floor.append(`${selector} { ${margin} }`);
      };
      if (!upright && across !== '0') add(':not(:last-child)', `margin-right: ${across}`);
      // Every item of a row that wraps, the last one too: beside it stand others, at one height with it.
      if (!upright && wraps && down !== '0') add(':nth-child(n)', `margin-bottom: ${down}`);
      if (upright && down !== '0') add(':not(:last-child)', `margin-bottom: ${down}`);
      if (!floor.nodes) return;
      rule.after(floor);
    });
  },
});
