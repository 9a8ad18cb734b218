import type { Flight } from './flight';

export type SortKey =
  | 'name'
  | 'registration'
  | 'type'
  | 'hex'
  | 'squawk'
  | 'altitude'
  | 'speed'
  | 'track'
  | 'rate'
  | 'distance'
  | 'signal'
  | 'age';

export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

type Value = string | number | undefined;

const VALUE: Readonly<Record<SortKey, (flight: Flight) => Value>> = {
  name: (flight) => flight.aircraft.flight ?? `~${flight.hex}`,
  registration: (flight) => flight.aircraft.r,
  type: (flight) => flight.aircraft.t,
  hex: (flight) => flight.hex,
  squawk: (flight) => flight.aircraft.squawk,
  altitude: (flight) => (flight.altitude === 'ground' ? -2_000 : flight.altitude),
  speed: (flight) => flight.aircraft.gs,
  track: (flight) => flight.aircraft.track,
  rate: (flight) => flight.verticalRateFpm,
  distance: (flight) => flight.aircraft.distance_nm,
  signal: (flight) => flight.aircraft.rssi,
  age: (flight) => Math.round(-flight.heardAtMs / 1_000),
};

/** Sorts in place; what is unknown comes last either way, and equals stay in the order of their addresses. */
export function sortFlights(flights: Flight[], { key, descending }: Sort): Flight[] {
  const value = VALUE[key];
  const sign = descending ? -1 : 1;
  return flights.sort((a, b) => sign * compare(value(a), value(b), sign) || (a.hex < b.hex ? -1 : 1));
}

function compare(a: Value, b: Value, sign: number): number {
  if (a === b) {
    return 0;
  }
  if (a === undefined || b === undefined) {
    return a === undefined ? sign : -sign;
  }
  return a < b ? -1 : 1;
}
