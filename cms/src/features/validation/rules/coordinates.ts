import type { Candidate, Finding } from './rule';

const AXES = [
  { path: 'latitude', label: '纬度', limit: 90 },
  { path: 'longitude', label: '经度', limit: 180 },
] as const;

/** Latitude and longitude in decimal degrees: both or none, and on the globe. */
export function checkCoordinates(document: Candidate['document']): Finding[] {
  const given = AXES.filter(({ path }) => document[path] != null);
  return AXES.flatMap(({ path, label, limit }) => {
    const value = document[path];
    if (value == null) {
      return given.map((other) => ({
        path,
        message: `填写了${other.label}，也请填写${label}`,
        incomplete: true,
      }));
    }
    return Math.abs(Number(value)) <= limit
      ? []
      : [{ path, message: `${label}应在 -${limit} 到 ${limit} 之间` }];
  });
}
