// @ts-check
/** The sheet every cover is drawn on, in pixels. */
export const SHEET = { width: 1600, height: 900 };

export const SERIF = "'Noto Serif CJK SC','Source Han Serif SC',serif";

export const COLOR = {
  paper: '#f4ecdc',
  tint: '#e7dbc3',
  ink: '#221e1a',
  vermilion: '#b5311d',
  deep: '#93230f',
  green: '#4d6a54',
  moss: '#3c5544',
};

/**
 * A ground with the colours printed on it: `key` for the large character, `line` for line-work, `quiet` for line-work
 * that must stay behind type, `accent` for the one thing that stands out, `ghost` for the key's second impression.
 * @typedef {{ground: string, key: string, line: string, quiet: string, accent: string, ghost: string, seal: string, sealText: string}} Inks
 * @type {Record<'paper' | 'vermilion' | 'ink' | 'green', Inks>}
 */
export const GROUNDS = {
  paper: {
    ground: COLOR.paper,
    key: COLOR.ink,
    line: COLOR.ink,
    quiet: COLOR.tint,
    accent: COLOR.vermilion,
    ghost: COLOR.vermilion,
    seal: COLOR.vermilion,
    sealText: COLOR.paper,
  },
  vermilion: {
    ground: COLOR.vermilion,
    key: COLOR.paper,
    line: '#e9b9a0',
    quiet: COLOR.deep,
    accent: COLOR.paper,
    ghost: COLOR.deep,
    seal: COLOR.paper,
    sealText: COLOR.vermilion,
  },
  ink: {
    ground: COLOR.ink,
    key: COLOR.paper,
    line: '#cdbfa6',
    quiet: '#3a342d',
    accent: '#cf4a30',
    ghost: '#cf4a30',
    seal: COLOR.vermilion,
    sealText: COLOR.paper,
  },
  green: {
    ground: COLOR.green,
    key: COLOR.paper,
    line: '#c9d0b6',
    quiet: COLOR.moss,
    accent: '#f3c9a0',
    ghost: COLOR.moss,
    seal: COLOR.paper,
    sealText: COLOR.moss,
  },
};
