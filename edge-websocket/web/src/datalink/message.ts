import type { AcarsMessage } from 'skyspy-client';
import type { LatLon } from '../sky/geo';

export interface RoutePoint extends LatLon {
  readonly name: string;
}

const LINKS: Readonly<Record<string, string>> = {
  ACARS: 'VHF',
  VDLM2: 'VDL2',
  HFDL: 'HF',
  IMSL: 'Inmarsat',
  IRDM: 'Iridium',
};

/** The data link it came over, as people call it. */
export function linkName({ source }: AcarsMessage): string {
  return LINKS[source] ?? source;
}

/** Whose it is: the same for all messages of an aircraft, or of a station that tells of none. */
export function ownerOf({ icao_hex, registration, station_id }: AcarsMessage): string {
  return icao_hex ?? registration ?? `@${station_id ?? ''}`;
}

export function timeOf({ timestamp }: AcarsMessage): number {
  return Date.parse(timestamp);
}

/** Where the aircraft says that it is; squitters tell the place of a ground station. */
export function placeOf({ decoded, subcategory }: AcarsMessage): LatLon | undefined {
  const position = decoded?.position;
  return position === undefined || subcategory === 'squitter' ? undefined : { lat: position.lat, lon: position.lon };
}

/** The points of its route whose place is known, in their order. */
export function routeOf({ decoded }: AcarsMessage): RoutePoint[] {
  return (decoded?.waypoints ?? []).flatMap(({ name, lat, lon }) =>
    lat === undefined || lon === undefined ? [] : [{ name, lat, lon }],
  );
}

/** Messages that only keep a link up. */
export function isUpkeep({ text, label }: AcarsMessage): boolean {
  return (text ?? '').trim() === '' || label === 'SQ';
}
