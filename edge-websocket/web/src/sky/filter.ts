import type { Altitude } from './trail';

/** Which altitudes are shown. An absent bound is open; aircraft without an altitude pass only when both are. */
export interface AltitudeFilter {
  readonly floorFt?: number | undefined;
  readonly ceilingFt?: number | undefined;
  readonly ground: boolean;
}

export const NO_FILTER: AltitudeFilter = { ground: true };

export function isOpen({ floorFt, ceilingFt, ground }: AltitudeFilter): boolean {
  return floorFt === undefined && ceilingFt === undefined && ground;
}

export function passes(altitude: Altitude, { floorFt, ceilingFt, ground }: AltitudeFilter): boolean {
  if (altitude === 'ground') {
    return ground;
  }
  if (altitude === undefined) {
    return floorFt === undefined && ceilingFt === undefined;
  }
  return altitude >= (floorFt ?? -Infinity) && altitude <= (ceilingFt ?? Infinity);
}
