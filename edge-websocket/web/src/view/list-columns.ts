import {
  ageText,
  altitudeText,
  degreesText,
  distanceText,
  rateText,
  signalText,
  speedText,
  type Quantity,
  type Units,
} from '../look/units';
import type { Flight } from '../sky/flight';
import type { SortKey } from '../sky/order';

export interface Column {
  readonly key: SortKey;
  readonly title: string;
  /** Numbers stand at the right. */
  readonly numeric: boolean;
  readonly unit?: (units: Units) => string;
  readonly text: (flight: Flight, units: Units, nowMs: number) => string;
}

export const unknown = '–';
const number = (quantity: Quantity): string => quantity.value;

export const COLUMNS: readonly Column[] = [
  { key: 'name', title: 'Callsign', numeric: false, text: ({ aircraft }) => aircraft.flight ?? unknown },
  { key: 'registration', title: 'Reg', numeric: false, text: ({ aircraft }) => aircraft.r ?? unknown },
  { key: 'type', title: 'Type', numeric: false, text: ({ aircraft }) => aircraft.t ?? unknown },
  { key: 'hex', title: 'Hex', numeric: false, text: ({ hex }) => hex },
  { key: 'squawk', title: 'Squawk', numeric: false, text: ({ aircraft }) => aircraft.squawk ?? unknown },
  {
    key: 'altitude',
    title: 'Altitude',
    numeric: true,
    unit: (units) => altitudeText(0, units).unit,
    text: ({ altitude }, units) => number(altitudeText(altitude, units)),
  },
  {
    key: 'speed',
    title: 'Speed',
    numeric: true,
    unit: (units) => speedText(0, units).unit,
    text: ({ aircraft }, units) => number(speedText(aircraft.gs, units)),
  },
  {
    key: 'track',
    title: 'Track',
    numeric: true,
    unit: () => '°',
    text: ({ aircraft }) => number(degreesText(aircraft.track)),
  },
  {
    key: 'rate',
    title: 'Climb',
    numeric: true,
    unit: (units) => rateText(0, units).unit,
    text: ({ verticalRateFpm }, units) => number(rateText(verticalRateFpm, units)),
  },
  {
    key: 'distance',
    title: 'Distance',
    numeric: true,
    unit: (units) => distanceText(0, units).unit,
    text: ({ aircraft }, units) => number(distanceText(aircraft.distance_nm, units)),
  },
  {
    key: 'signal',
    title: 'Signal',
    numeric: true,
    unit: () => 'dBFS',
    text: ({ aircraft }) => number(signalText(aircraft.rssi)),
  },
  { key: 'age', title: 'Seen', numeric: true, text: ({ heardAtMs }, _, nowMs) => ageText(nowMs - heardAtMs) },
];
