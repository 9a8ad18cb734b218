import type { MultiLineString } from 'geojson';

export type Detail = 'coarse' | 'fine';

/** Addresses that the map's worker knows. */
export interface Shapes {
  readonly land: string;
  readonly borders: string;
}

/** Land and the borders between countries, from Natural Earth at 1:50 and 1:10 million. */
export const SHAPES: Readonly<Record<Detail, Shapes>> = {
  coarse: { land: 'shapes://land-coarse', borders: 'shapes://borders-coarse' },
  fine: { land: 'shapes://land-fine', borders: 'shapes://borders-fine' },
};

/** Lakes, at one detail. */
export const LAKES = 'shapes://lakes';

/** Meridians and parallels, to give the plain a measure. */
export function graticule(stepDeg: number): MultiLineString {
  const lines: number[][][] = [];
  for (let lon = -180; lon < 180; lon += stepDeg) {
    lines.push([
      [lon, -84],
      [lon, 84],
    ]);
  }
  for (let lat = -80; lat <= 80; lat += stepDeg) {
    lines.push([
      [-180, lat],
      [0, lat],
      [180, lat],
    ]);
  }
  return { type: 'MultiLineString', coordinates: lines };
}
