import { DOT, FONT_SIZE, layOutSketch, type Place } from './sketch-layout';

const place = (name: string, latitude: number, longitude: number): Place => ({
  name,
  latitude,
  longitude,
});

/** A made-up grid of places, crowded enough that names have to give way. */
const crowd = (count: number): Place[] =>
  Array.from({ length: count }, (_, index) =>
    place(`示例${index}村`, 10 + ((index * 7) % count) * 0.004, 20 + ((index * 3) % count) * 0.004),
  );

const labelBoxes = (places: Place[]) => {
  const { spots } = layOutSketch(places);
  return spots.map(({ labelX, labelY }, index) => ({
    left: labelX,
    // Latin digits are narrower: counted as the layout counts them.
    right:
      labelX +
      [...places[index]!.name].reduce((w, c) => w + (c < '\u0100' ? 0.6 : 1), 0) * FONT_SIZE,
    top: labelY - FONT_SIZE * 0.8,
    bottom: labelY + FONT_SIZE * 0.2,
  }));
};

test('north is up, east is right', () => {
  const [north, south, east] = layOutSketch([
    place('北', 10.1, 20),
    place('南', 10, 20),
    place('东', 10, 20.1),
  ]).spots;
  expect(north!.y).toBeLessThan(south!.y);
  expect(east!.x).toBeGreaterThan(south!.x);
  expect(east!.y).toBe(south!.y);
});

test('distances are in proportion to the ground: a degree of longitude is shorter at 60° north', () => {
  const [origin, north, east] = layOutSketch([
    place('原', 60, 20),
    place('北', 60.01, 20),
    place('东', 60, 20.02),
  ]).spots;
  expect(origin!.y - north!.y).toBeCloseTo(east!.x - origin!.x, 0);
});

test.each([2, 16, 40])(
  'names of %i places meet neither each other nor a dot nor the edge',
  (count) => {
    const places = crowd(count);
    const { width, height, spots } = layOutSketch(places);
    const labels = labelBoxes(places);
    const dots = spots.map(({ x, y }) => ({
      left: x - DOT,
      right: x + DOT,
      top: y - DOT,
      bottom: y + DOT,
    }));
    const boxes = [...labels, ...dots];
    labels.forEach((a, i) => {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(width);
      expect(a.top).toBeGreaterThanOrEqual(0);
      expect(a.bottom).toBeLessThanOrEqual(height);
      const met = boxes.filter(
        (b, j) =>
          j !== i &&
          a.left < b.right - 0.2 &&
          b.left < a.right - 0.2 &&
          a.top < b.bottom - 0.2 &&
          b.top < a.bottom - 0.2,
      );
      expect(met).toEqual([]);
    });
  },
);

test('places on one line or on one spot still make a drawing', () => {
  for (const places of [
    [place('甲村', 10, 20), place('乙村', 10, 20.1)],
    [place('甲村', 10, 20), place('乙村', 10.1, 20)],
    [place('甲村', 10, 20), place('乙村', 10, 20)],
  ]) {
    const { height, spots } = layOutSketch(places);
    expect(Number.isFinite(height)).toBe(true);
    for (const spot of spots)
      expect(
        Object.values(spot).every((v) => v === true || v === false || Number.isFinite(v)),
      ).toBe(true);
  }
});
