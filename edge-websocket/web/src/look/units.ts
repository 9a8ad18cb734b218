import type { Altitude } from '../sky/trail';

export type Units = 'aviation' | 'metric';

/** A number with its unit, apart, so that the number can be set in tabular figures. */
export interface Quantity {
  readonly value: string;
  readonly unit: string;
}

const UNKNOWN: Quantity = { value: '–', unit: '' };
const THIN = '\u202f';

export function altitudeText(altitude: Altitude, units: Units): Quantity {
  if (altitude === 'ground') {
    return { value: 'Ground', unit: '' };
  }
  return units === 'aviation' ? whole(altitude, 1, 'ft') : whole(altitude, 0.3048, 'm');
}

export function speedText(kt: number | undefined, units: Units): Quantity {
  return units === 'aviation' ? whole(kt, 1, 'kt') : whole(kt, 1.852, 'km/h');
}

export function rateText(fpm: number | undefined, units: Units): Quantity {
  if (fpm === undefined) {
    return UNKNOWN;
  }
  const sign = fpm > 0 ? '+' : fpm < 0 ? '−' : '';
  const size = Math.abs(fpm);
  return units === 'aviation'
    ? { value: sign + grouped(Math.round(size)), unit: 'ft/min' }
    : { value: sign + (size * 0.00508).toFixed(1), unit: 'm/s' };
}

export function distanceText(nm: number | undefined, units: Units): Quantity {
  if (nm === undefined) {
    return UNKNOWN;
  }
  const distance = units === 'aviation' ? nm : nm * 1.852;
  return { value: distance.toFixed(1), unit: units === 'aviation' ? 'NM' : 'km' };
}

export function degreesText(degrees: number | undefined): Quantity {
  return degrees === undefined ? UNKNOWN : { value: String(Math.round(degrees) % 360).padStart(3, '0'), unit: '°' };
}

export function signalText(dbfs: number | undefined): Quantity {
  return dbfs === undefined ? UNKNOWN : { value: dbfs.toFixed(1).replace('-', '−'), unit: 'dBFS' };
}

export function ageText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  return seconds < 100 ? `${seconds}${THIN}s ago` : `${Math.round(seconds / 60)}${THIN}min ago`;
}

/** Hundreds of feet, as on a radar label, or tens of metres; "GND" on the ground. */
export function levelText(altitude: Altitude, units: Units): string {
  if (altitude === undefined) {
    return '';
  }
  if (altitude === 'ground') {
    return 'GND';
  }
  const level = Math.round(units === 'aviation' ? altitude / 100 : (altitude * 0.3048) / 10);
  return (level < 0 ? '−' : '') + String(Math.abs(level)).padStart(3, '0');
}

export function climbArrow(fpm: number | undefined): string {
  return fpm === undefined || Math.abs(fpm) < 250 ? '' : fpm > 0 ? '↑' : '↓';
}

export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, THIN);
}

export function joined({ value, unit }: Quantity): string {
  return unit === '' || unit === '°' ? value + unit : `${value}${THIN}${unit}`;
}

function whole(value: number | undefined, factor: number, unit: string): Quantity {
  if (value === undefined) {
    return UNKNOWN;
  }
  const rounded = Math.round(value * factor);
  return { value: (rounded < 0 ? '−' : '') + grouped(Math.abs(rounded)), unit };
}
