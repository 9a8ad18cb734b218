import type { AcarsDecoded, AcarsGroup, AcarsWind } from 'skyspy-client';
import { altitudeText, joined, speedText, type Units } from '../look/units';

/** A value with what it is called. */
export type Field = readonly [name: string, value: string];

const THIN = '\u202f';
const MOST_POINTS = 24;

/** Parts of the form of a message, of no interest to people. */
const CODES = new Set(['imi', 'route_status', 'checksum']);

/** What a text says, for people, the most telling first; what only repeats the text, or its kind, is left out. */
export function fieldsOf(decoded: AcarsDecoded, units: Units, text = ''): Field[] {
  const fields: Array<readonly [string, string | undefined]> = [
    ['From', withRunway(decoded.departure, decoded.departure_runway)],
    ['To', withRunway(decoded.arrival, decoded.arrival_runway)],
    ['Alternate', decoded.alternate],
    ['Out', clock(decoded.out)],
    ['Off', clock(decoded.off)],
    ['On', clock(decoded.on)],
    ['In', clock(decoded.in)],
    ['ETA', clock(decoded.eta)],
    ['Position', decoded.position === undefined ? undefined : placeText(decoded.position.lat, decoded.position.lon)],
    ['Reported', clock(decoded.time)],
    ['Altitude', given(decoded.altitude_ft, (ft) => joined(altitudeText(ft, units)))],
    ['Speed', given(decoded.ground_speed_kt, (kt) => joined(speedText(kt, units)))],
    ['Heading', given(decoded.heading_deg, (degrees) => `${String(degrees).padStart(3, '0')}°`)],
    ['Mach', given(decoded.mach, (mach) => mach.toFixed(2))],
    ['Outside', given(decoded.temp_c, (celsius) => `${signed(celsius)}${THIN}°C`)],
    ['Flight', decoded.flight],
    ['Route', routeText(decoded)],
    ...(decoded.winds ?? []).slice(0, 6).map((wind) => [windName(wind), windText(wind, units)] as const),
    ...[...(decoded.cpdlc ?? []), ...(decoded.adsc ?? []), ...(decoded.groups ?? [])].map(groupField),
    ...Object.entries(decoded.items ?? {})
      .filter(([name, value]) => !CODES.has(name) && plain(value) !== plain(text))
      .map(([name, value]) => [spoken(name), value] as const),
  ];
  return fields.filter((field): field is Field => field[1] !== undefined && field[1] !== '');
}

/** Degrees with hemispheres, to about a hundred metres. */
export function placeText(lat: number, lon: number): string {
  const north = `${Math.abs(lat).toFixed(3)}°${lat < 0 ? 'S' : 'N'}`;
  return `${north} ${Math.abs(lon).toFixed(3)}°${lon < 0 ? 'W' : 'E'}`;
}

/** Seconds that are none are left out. */
function clock(time: string | undefined): string | undefined {
  return time?.replace(/:00$/, '');
}

function withRunway(airport: string | undefined, runway: string | undefined): string | undefined {
  return airport === undefined ? undefined : runway === undefined ? airport : `${airport} ${runway}`;
}

function given(value: number | undefined, text: (value: number) => string): string | undefined {
  return value === undefined ? undefined : text(value);
}

function signed(value: number): string {
  const size = Math.abs(value);
  const text = Number.isInteger(size) ? String(size) : size.toFixed(1);
  return value < 0 ? `−${text}` : text;
}

function routeText({ route, waypoints }: AcarsDecoded): string | undefined {
  const points = (waypoints ?? []).map(({ name }) => name);
  if (points.length === 0) {
    return route;
  }
  return points.slice(0, MOST_POINTS).join(' ') + (points.length > MOST_POINTS ? ` … ${points.length} points` : '');
}

function windName({ waypoint }: AcarsWind): string {
  return waypoint === undefined ? 'Wind' : `Wind ${waypoint}`;
}

function windText({ direction_deg, speed_kt, altitude_ft }: AcarsWind, units: Units): string {
  const at = altitude_ft === undefined ? '' : ` at ${joined(altitudeText(altitude_ft, units))}`;
  return `${String(direction_deg).padStart(3, '0')}° ${joined(speedText(speed_kt, units))}${at}`;
}

/** An element of CPDLC speaks for itself; a group of ADS-C is made of numbers. */
function groupField({ name, text, values }: AcarsGroup): Field {
  if (text !== '') {
    return [name, text];
  }
  const parts = Object.entries(values).map(([key, value]) => `${spoken(key)} ${shortened(value)}`);
  return [spoken(name), parts.join(', ')];
}

function shortened(value: number | string): string {
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(3) : String(value);
}

function spoken(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** As one line. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
