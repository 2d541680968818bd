/** A place on the ground, in degrees (WGS-84). */
export interface Place {
  name: string;
  latitude: number;
  longitude: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Spot {
  /** The dot. */
  x: number;
  y: number;
  /** The left end of the label's base line. */
  labelX: number;
  labelY: number;
  /** Whether the label stands so far off that a line has to lead to it. */
  led: boolean;
}

export interface Sketch {
  width: number;
  height: number;
  /** One for each place, in their order. */
  spots: Spot[];
}

/** All lengths are units of the drawing: about a pixel on a phone. */
export const FONT_SIZE = 15;
export const DOT = 5;
/** As wide as a phone; wider only where the names find no room. */
const WIDTHS = [360, 480, 640];
const WIDEST = 960;
const PADDING_X = 46;
const PADDING_Y = 26;
/** In proportion to the width. */
const LOWEST = 0.55;
const HIGHEST = 1.6;
const GAP = 4;
/** Distances at which a label is tried, nearest first. */
const RINGS = [DOT + GAP, 22, 38, 58, 82, 110, 140];
const LED_FROM = 22;

const labelWidth = (name: string) =>
  [...name].reduce((width, char) => width + (char.charCodeAt(0) < 0x100 ? 0.6 : 1), 0) * FONT_SIZE;

/**
 * Places dots and names: dots in proportion to the ground, names beside them where they overlap neither
 * another name, nor a dot, nor the edge. For a sketch of one township: the earth counts as flat.
 */
export function layOutSketch(places: Place[]): Sketch {
  for (const width of WIDTHS) {
    const { sketch, clear } = layOutOn(width, places);
    if (clear) return sketch;
  }
  return layOutOn(WIDEST, places).sketch;
}

/** The sketch at one width, and whether every name found room. */
function layOutOn(width: number, places: Place[]): { sketch: Sketch; clear: boolean } {
  const { height, dots } = scale(width, places);
  const taken: Box[] = dots.map(({ x, y }) => around(x, y, DOT, DOT));
  let clear = true;
  const spots = dots.map((dot, index) => {
    const label = freeLabel(dot, labelWidth(places[index]!.name), { width, height }, taken);
    clear &&= label.free;
    taken.push(label.box);
    return {
      ...dot,
      labelX: round(label.box.left),
      labelY: round(label.box.bottom - FONT_SIZE * 0.2),
      led: label.distance >= LED_FROM,
    };
  });
  return { sketch: { width, height, spots }, clear };
}

/** Latitude and longitude as points of the drawing, north up. */
function scale(
  width: number,
  places: Place[],
): { height: number; dots: { x: number; y: number }[] } {
  const latitudes = places.map(({ latitude }) => latitude);
  const longitudes = places.map(({ longitude }) => longitude);
  const north = Math.max(...latitudes);
  const west = Math.min(...longitudes);
  // A degree of longitude is shorter than one of latitude, the more so the farther north.
  const squeeze = Math.cos((((north + Math.min(...latitudes)) / 2) * Math.PI) / 180);
  const wide = (Math.max(...longitudes) - west) * squeeze;
  const high = north - Math.min(...latitudes);
  const room = width - 2 * PADDING_X;
  const factor = Math.min(
    room / (wide || high || 1),
    (width * HIGHEST - 2 * PADDING_Y) / (high || 1),
  );
  const height = Math.max(width * LOWEST, high * factor + 2 * PADDING_Y);
  const left = (width - wide * factor) / 2;
  const top = (height - high * factor) / 2;
  return {
    height: Math.round(height),
    dots: places.map(({ latitude, longitude }) => ({
      x: round(left + (longitude - west) * squeeze * factor),
      y: round(top + (north - latitude) * factor),
    })),
  };
}

function freeLabel(
  dot: { x: number; y: number },
  width: number,
  sheet: { width: number; height: number },
  taken: Box[],
) {
  const candidates = RINGS.flatMap((distance) =>
    DIRECTIONS.map(([dx, dy]) => ({
      distance,
      box: around(
        dot.x + dx * (distance + width / 2),
        dot.y + dy * (distance + FONT_SIZE / 2),
        width / 2,
        FONT_SIZE / 2,
      ),
    })),
  );
  const inside = candidates.filter(
    ({ box }) =>
      box.left >= 1 &&
      box.right <= sheet.width - 1 &&
      box.top >= 1 &&
      box.bottom <= sheet.height - 1,
  );
  const found = inside.find(({ box }) => !taken.some((other) => meet(box, other)));
  return { ...(found ?? inside[0] ?? candidates[0]!), free: found !== undefined };
}

/** Right, left, below, above, then between them. */
const DIRECTIONS: readonly [number, number][] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [0.8, 0.8],
  [0.8, -0.8],
  [-0.8, 0.8],
  [-0.8, -0.8],
];

const around = (x: number, y: number, halfWidth: number, halfHeight: number): Box => ({
  left: x - halfWidth,
  right: x + halfWidth,
  top: y - halfHeight,
  bottom: y + halfHeight,
});

const meet = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const round = (value: number) => Math.round(value * 10) / 10;
