import {
  ageText,
  altitudeText,
  degreesText,
  distanceText,
  grouped,
  joined,
  rateText,
  signalText,
  speedText,
  type Quantity,
  type Units,
} from '../look/units';
import type { Flight } from '../sky/flight';
import { bearingDeg, distanceNm, type LatLon } from '../sky/geo';
import { categoryText } from '../sky/symbol-class';

export interface FieldContext {
  readonly units: Units;
  readonly nowMs: number;
  readonly receiver: LatLon | undefined;
}

interface Figure {
  readonly title: string;
  readonly quantity: (flight: Flight, context: FieldContext) => Quantity;
}

interface Row {
  readonly title: string;
  /** Left out while unknown, because many aircraft never tell. */
  readonly optional?: true;
  readonly text: (flight: Flight, context: FieldContext) => string | undefined;
}

export const FIGURES: readonly Figure[] = [
  { title: 'Altitude', quantity: ({ altitude }, { units }) => altitudeText(altitude, units) },
  { title: 'Ground speed', quantity: ({ aircraft }, { units }) => speedText(aircraft.gs, units) },
  { title: 'Climb', quantity: ({ verticalRateFpm }, { units }) => rateText(verticalRateFpm, units) },
  { title: 'Track', quantity: ({ aircraft }) => ({ value: joined(degreesText(aircraft.track)), unit: '' }) },
];

const AVIONICS: readonly Row[] = [
  {
    title: 'Selected altitude',
    optional: true,
    text: (flight, { units }) => told(flight, 'nav_altitude_mcp', (ft) => joined(altitudeText(ft, units))),
  },
  {
    title: 'Indicated airspeed',
    optional: true,
    text: (flight, { units }) => told(flight, 'ias', (kt) => joined(speedText(kt, units))),
  },
  {
    title: 'True airspeed',
    optional: true,
    text: (flight, { units }) => told(flight, 'tas', (kt) => joined(speedText(kt, units))),
  },
  { title: 'Mach', optional: true, text: (flight) => told(flight, 'mach', (mach) => mach.toFixed(2)) },
  {
    title: 'Magnetic heading',
    optional: true,
    text: (flight) => told(flight, 'mag_heading', (deg) => joined(degreesText(deg))),
  },
  { title: 'QNH', optional: true, text: (flight) => told(flight, 'nav_qnh', (hPa) => `${hPa.toFixed(1)}\u202fhPa`) },
  { title: 'Wind', optional: true, text: wind },
  {
    title: 'Position within',
    optional: true,
    text: (flight) => told(flight, 'rc', (m) => `${grouped(Math.round(m))}\u202fm`),
  },
  { title: 'Source', optional: true, text: ({ aircraft }) => SOURCES[String(aircraft['type'])] },
];

export const ROWS: readonly Row[] = [
  { title: 'Address', text: ({ hex }) => hex },
  { title: 'Registration', text: ({ aircraft }) => aircraft.r },
  { title: 'Type', text: ({ aircraft }) => aircraft.t },
  { title: 'Category', text: ({ aircraft }) => categoryText(aircraft.category) ?? aircraft.category },
  { title: 'Squawk', text: ({ aircraft }) => aircraft.squawk },
  {
    title: 'GNSS altitude',
    text: ({ aircraft }, { units }) =>
      aircraft.alt_geom === undefined ? undefined : joined(altitudeText(aircraft.alt_geom, units)),
  },
  {
    title: 'Position',
    text: ({ position }) => position && `${degrees(position.lat, 'N', 'S')} ${degrees(position.lon, 'E', 'W')}`,
  },
  { title: 'From receiver', text: fromReceiver },
  ...AVIONICS,
  {
    title: 'Signal',
    text: ({ aircraft }) => (aircraft.rssi === undefined ? undefined : joined(signalText(aircraft.rssi))),
  },
  {
    title: 'Messages',
    text: ({ aircraft }) => (aircraft.messages === undefined ? undefined : grouped(aircraft.messages)),
  },
  { title: 'Last heard', text: ({ heardAtMs }, { nowMs }) => ageText(nowMs - heardAtMs) },
  {
    title: 'Last position',
    text: ({ positionAtMs }, { nowMs }) => (positionAtMs === undefined ? undefined : ageText(nowMs - positionAtMs)),
  },
];

const SOURCES: Readonly<Record<string, string>> = {
  adsb_icao: 'ADS-B',
  adsr_icao: 'ADS-R',
  tisb_icao: 'TIS-B',
  mlat: 'MLAT',
  mode_s: 'Mode S',
  adsb_other: 'UAT',
};

function told({ aircraft }: Flight, field: string, text: (value: number) => string): string | undefined {
  const value = aircraft[field];
  return typeof value === 'number' && Number.isFinite(value) ? text(value) : undefined;
}

function wind(flight: Flight, { units }: FieldContext): string | undefined {
  const speed = told(flight, 'ws', (kt) => joined(speedText(kt, units)));
  const from = told(flight, 'wd', (deg) => joined(degreesText(deg)));
  return speed === undefined || from === undefined ? undefined : `${from} ${speed}`;
}

function fromReceiver({ aircraft, position }: Flight, { units, receiver }: FieldContext): string | undefined {
  const bearing = receiver === undefined || position === undefined ? undefined : bearingDeg(receiver, position);
  const distance = aircraft.distance_nm ?? (receiver && position && distanceNm(receiver, position));
  if (distance === undefined) {
    return undefined;
  }
  const text = joined(distanceText(distance, units));
  return bearing === undefined ? text : `${text}, ${joined(degreesText(bearing))}`;
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(3)}°\u00a0${value < 0 ? negative : positive}`;
}
