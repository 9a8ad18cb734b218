import airportsUrl from '../../shapes/airports.json?url';
import { toMercator, type Mercator } from '../sky/geo';
import type { Viewport } from './viewport';

const LARGE_FROM_ZOOM = 6;
const MEDIUM_FROM_ZOOM = 8;
const MARGIN = 40;

export interface Airport {
  readonly at: Mercator;
  readonly large: boolean;
  /** ICAO code; some airports have none. */
  readonly code: string | undefined;
}

type Row = readonly [lat: number, lon: number, code?: string];

/** What airports.mjs wrote. */
export interface AirportsFile {
  readonly large: readonly Row[];
  readonly medium: readonly Row[];
}

/** All airports that we brought along. Rejects when the file cannot be had. */
export async function fetchAirports(): Promise<Airport[]> {
  const response = await fetch(airportsUrl);
  if (!response.ok) {
    throw new Error(`The airports cannot be loaded: ${response.status} ${airportsUrl}`);
  }
  return readAirports((await response.json()) as AirportsFile);
}

/** Large ones first. */
export function readAirports({ large, medium }: AirportsFile): Airport[] {
  const read =
    (isLarge: boolean) =>
    ([lat, lon, code]: Row): Airport => ({ at: toMercator({ lat, lon }), large: isLarge, code });
  return [...large.map(read(true)), ...medium.map(read(false))];
}

/** Those to be drawn in this view: large ones from a region's width on, medium ones from closer by. */
export function airportsIn(viewport: Viewport, airports: readonly Airport[]): Airport[] {
  if (viewport.zoom < LARGE_FROM_ZOOM) {
    return [];
  }
  const medium = viewport.zoom >= MEDIUM_FROM_ZOOM;
  return airports.filter(
    ({ at, large }) =>
      (large || medium) && viewport.shows(viewport.screenX(at.x), viewport.screenY(at.y), MARGIN),
  );
}
