import type { Contrast } from './preferences';

/** Values of the tokens of src/ui/styles/tokens.css. */
export type Palette = Record<string, string>;

/**
 * Colours that a reader of elder mode may choose instead of paper (src/ui/styles/elder.css), in light and dark alike.
 * Every text keeps 7:1 on every ground; the test computes it.
 */
export const PALETTES: Record<Exclude<Contrast, 'paper'>, Palette> = {
  white: {
    'color-scheme': 'light',
    '--paper': '#ffffff',
    '--paper-raised': '#ffffff',
    '--paper-sunk': '#ffffff',
    '--ink': '#000000',
    '--ink-2': '#000000',
    '--ink-3': '#1c1c1c',
    '--rule': '#8c8c8c',
    '--rule-strong': '#595959',
    '--vermilion': '#8a0f00',
    '--vermilion-strong': '#5c0a00',
    '--plate': '#8a0f00',
    '--on-plate': '#ffffff',
    '--on-plate-2': '#ffffff',
    '--green': '#0f4020',
    '--green-wash': '#ffffff',
    '--mark': '#ffe14d',
    '--on-mark': '#000000',
    '--focus': '#003a8c',
  },
  yellow: {
    'color-scheme': 'dark',
    '--paper': '#000000',
    '--paper-raised': '#000000',
    '--paper-sunk': '#000000',
    '--ink': '#ffe600',
    '--ink-2': '#ffe600',
    '--ink-3': '#ffe600',
    '--rule': '#6b6100',
    '--rule-strong': '#b8a600',
    '--vermilion': '#ffffff',
    '--vermilion-strong': '#fff6a8',
    '--plate': '#ffe600',
    '--on-plate': '#000000',
    '--on-plate-2': '#000000',
    '--green': '#b8f5c4',
    '--green-wash': '#000000',
    '--mark': '#ffffff',
    '--on-mark': '#000000',
    '--focus': '#7fd4ff',
  },
};
