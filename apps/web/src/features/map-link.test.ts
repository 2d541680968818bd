import { mapUrl } from './map-link';

test('a place with coordinates is marked, longitude first, in WGS-84', () => {
  const url = new URL(mapUrl({ name: '示例村', latitude: 10.5, longitude: 20.25 }) ?? '');
  expect(url.origin).toBe('https://uri.amap.com');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    position: '20.25,10.5',
    name: '示例村',
    coordinate: 'wgs84',
  });
});

test('the equator is a place; half a place is none', () => {
  expect(mapUrl({ name: '村', latitude: 0, longitude: 0 })).not.toBeNull();
  expect(mapUrl({ name: '村', latitude: 10, longitude: null })).toBeNull();
});
