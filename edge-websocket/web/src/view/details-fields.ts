import {
  ageText, altitudeText, degreesText, distanceText, grouped, joined, rateText, signalText, speedText, type Quantity, type Units,
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
  readonly text: (flight: Flight, context: FieldContext) => string | undefined;
}

export const FIGURES: readonly Figure[] = [
  { title: 'Altitude', quantity: ({ altitude }, { units }) => altitudeText(altitude, units) },
  { title: 'Ground speed', quantity: ({ aircraft }, { units }) => speedText(aircraft.gs, units) },
  { title: 'Climb', quantity: ({ verticalRateFpm }, { units }) => rateText(verticalRateFpm, units) },
  { title: 'Track', quantity: ({ aircraft }) => ({ value: joined(degreesText(aircraft.track)), unit: '' }) },
];

export const ROWS: readonly Row[] = [
  { title: 'Address', text: ({ hex }) => hex },
  { title: 'Registration', text: ({ aircraft }) => aircraft.r },
  { title: 'Type', text: ({ aircraft }) => aircraft.t },
  { title: 'Category', text: ({ aircraft }) => categoryText(aircraft.category) ?? aircraft.category },
  { title: 'Squawk', text: ({ aircraft }) => aircraft.squawk },
  {
    title: 'Geometric altitude',
    text: ({ aircraft }, { units }) => (aircraft.alt_geom === undefined ? undefined : joined(altitudeText(aircraft.alt_geom, units))),
  },
  { title: 'Position', text: ({ position }) => position && `${degrees(position.lat, 'N', 'S')} ${degrees(position.lon, 'E', 'W')}` },
  { title: 'From receiver', text: fromReceiver },
  { title: 'Signal', text: ({ aircraft }) => (aircraft.rssi === undefined ? undefined : joined(signalText(aircraft.rssi))) },
  { title: 'Messages', text: ({ aircraft }) => (aircraft.messages === undefined ? undefined : grouped(aircraft.messages)) },
  { title: 'Last heard', text: ({ heardAtMs }, { nowMs }) => ageText(nowMs - heardAtMs) },
  {
    title: 'Last position',
    text: ({ positionAtMs }, { nowMs }) => (positionAtMs === undefined ? undefined : ageText(nowMs - positionAtMs)),
  },
];

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
  return `${Math.abs(value).toFixed(4)}° ${value < 0 ? negative : positive}`;
}
