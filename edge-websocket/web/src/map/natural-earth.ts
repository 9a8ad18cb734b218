import { feature, mesh } from 'topojson-client';
import coarseUrl from 'world-atlas/countries-50m.json?url';
import fineUrl from 'world-atlas/countries-10m.json?url';

export type Detail = 'coarse' | 'fine';

type Topology = Parameters<typeof mesh>[0];
type Shape = GeoJSON.Feature | GeoJSON.FeatureCollection | GeoJSON.Geometry;

export interface Shapes {
  readonly land: Shape;
  readonly borders: Shape;
}

const URLS: Readonly<Record<Detail, string>> = { coarse: coarseUrl, fine: fineUrl };

export const EMPTY_SHAPES: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Land and the borders between countries, from Natural Earth at 1:50 or 1:10 million. */
export async function loadShapes(detail: Detail): Promise<Shapes> {
  const response = await fetch(URLS[detail]);
  if (!response.ok) {
    return { land: EMPTY_SHAPES, borders: EMPTY_SHAPES };
  }
  const world = (await response.json()) as Topology;
  const { land, countries } = world.objects;
  if (land === undefined || countries === undefined) {
    return { land: EMPTY_SHAPES, borders: EMPTY_SHAPES };
  }
  return { land: feature(world, land), borders: mesh(world, countries as never, (a, b) => a !== b) };
}

/** Meridians and parallels, to give the open sea a measure. */
export function graticule(): GeoJSON.MultiLineString {
  const lines: number[][][] = [];
  for (let lon = -180; lon < 180; lon += 5) {
    lines.push([[lon, -84], [lon, 84]]);
  }
  for (let lat = -80; lat <= 80; lat += 5) {
    lines.push([[-180, lat], [0, lat], [180, lat]]);
  }
  return { type: 'MultiLineString', coordinates: lines };
}
