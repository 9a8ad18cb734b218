import coarseUrl from 'world-atlas/countries-50m.json?url';
import fineUrl from 'world-atlas/countries-10m.json?url';
import type { ShapeUrls } from './natural-earth.worker';

export type Detail = 'coarse' | 'fine';

const URLS: Readonly<Record<Detail, string>> = { coarse: coarseUrl, fine: fineUrl };

export const EMPTY_SHAPES: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * Where to find land and the borders between countries as GeoJSON, from Natural Earth at 1:50 or 1:10 million.
 * A worker unpacks them, so that the page does not stop meanwhile; undefined when they cannot be had.
 */
export function loadShapes(detail: Detail): Promise<ShapeUrls | undefined> {
  const worker = new Worker(new URL('./natural-earth.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ShapeUrls | undefined>) => resolve(data);
    worker.onerror = () => resolve(undefined);
    worker.postMessage(new URL(URLS[detail], document.baseURI).href);
  });
}

/** Meridians and parallels, to give the plain a measure. */
export function graticule(stepDeg: number): GeoJSON.MultiLineString {
  const lines: number[][][] = [];
  for (let lon = -180; lon < 180; lon += stepDeg) {
    lines.push([[lon, -84], [lon, 84]]);
  }
  for (let lat = -80; lat <= 80; lat += stepDeg) {
    lines.push([[-180, lat], [0, lat], [180, lat]]);
  }
  return { type: 'MultiLineString', coordinates: lines };
}
