import type { MultiLineString } from 'geojson';
import bordersCoarse from '../../shapes/borders-coarse.json?url';
import bordersFine from '../../shapes/borders-fine.json?url';
import landCoarse from '../../shapes/land-coarse.json?url';
import landFine from '../../shapes/land-fine.json?url';

export type Detail = 'coarse' | 'fine';

/** Addresses of GeoJSON. */
export interface Shapes {
  readonly land: string;
  readonly borders: string;
}

/** Land and the borders between countries, from Natural Earth at 1:50 and 1:10 million. */
export const SHAPES: Readonly<Record<Detail, Shapes>> = {
  coarse: { land: absolute(landCoarse), borders: absolute(bordersCoarse) },
  fine: { land: absolute(landFine), borders: absolute(bordersFine) },
};

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

/** The map's workers have another address of their own to start from. */
function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}
