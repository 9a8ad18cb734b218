/** Positions on the Mercator square (0 to 1, x to the east, y to the south) and on the sphere. */

export interface LatLon {
  readonly lat: number;
  readonly lon: number;
}

export interface Mercator {
  readonly x: number;
  readonly y: number;
}

const RADIANS = Math.PI / 180;
const EARTH_RADIUS_NM = 3440.065;
const EQUATOR_NM = 360 * 60;

export function toMercator({ lat, lon }: LatLon): Mercator {
  const sin = Math.sin(clamp(lat, -85.05, 85.05) * RADIANS);
  return { x: lon / 360 + 0.5, y: 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI) };
}

export function toLatLon({ x, y }: Mercator): LatLon {
  return { lat: Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS, lon: (x - 0.5) * 360 };
}

/** Widths of the Mercator square that one nautical mile takes at this latitude. */
export function mercatorPerNm(lat: number): number {
  return 1 / (EQUATOR_NM * Math.cos(clamp(lat, -85, 85) * RADIANS));
}

export function distanceNm(from: LatLon, to: LatLon): number {
  const dLat = (to.lat - from.lat) * RADIANS;
  const dLon = (to.lon - from.lon) * RADIANS;
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(from.lat * RADIANS) * Math.cos(to.lat * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_NM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Initial true bearing, 0 to 360. */
export function bearingDeg(from: LatLon, to: LatLon): number {
  const dLon = (to.lon - from.lon) * RADIANS;
  const [a, b] = [from.lat * RADIANS, to.lat * RADIANS];
  const y = Math.sin(dLon) * Math.cos(b);
  const x = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(dLon);
  return (Math.atan2(y, x) / RADIANS + 360) % 360;
}

/** The point at a bearing and distance, on a sphere. */
export function destination(from: LatLon, bearing: number, distance: number): LatLon {
  const d = distance / EARTH_RADIUS_NM;
  const [lat, track] = [from.lat * RADIANS, bearing * RADIANS];
  const sin = Math.sin(lat) * Math.cos(d) + Math.cos(lat) * Math.sin(d) * Math.cos(track);
  const dLon = Math.atan2(Math.sin(track) * Math.sin(d) * Math.cos(lat), Math.cos(d) - Math.sin(lat) * sin);
  return { lat: Math.asin(sin) / RADIANS, lon: from.lon + dLon / RADIANS };
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
