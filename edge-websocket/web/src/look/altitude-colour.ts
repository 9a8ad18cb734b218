import { clamp } from '../sky/geo';
import type { Altitude } from '../sky/trail';
import { oklch } from './oklch';
import type { Theme } from './theme';

/** The one rainbow of the page: altitude, from warm (low) through green to violet (high). */
export const TOP_FT = 45_000;
export const STEPS = 48;
export const GROUND_STEP = STEPS;
export const UNKNOWN_STEP = STEPS + 1;

const EXPONENT = 0.6;
const HUE_LOW = 38;
const HUE_HIGH = 318;

/** Where an altitude stands on the scale, 0 to 1: low altitudes get more room, because more happens there. */
export function scalePosition(altitudeFt: number): number {
  return (clamp(altitudeFt, 0, TOP_FT) / TOP_FT) ** EXPONENT;
}

export function altitudeAt(position: number): number {
  return clamp(position, 0, 1) ** (1 / EXPONENT) * TOP_FT;
}

export function colourStep(altitude: Altitude): number {
  if (altitude === undefined) {
    return UNKNOWN_STEP;
  }
  return altitude === 'ground' ? GROUND_STEP : Math.min(STEPS - 1, Math.floor(scalePosition(altitude) * STEPS));
}

type Rgb = readonly [number, number, number];

const RAMPS: Readonly<Record<Theme, readonly string[]>> = { dark: ramp(0.77, 0.155), light: ramp(0.565, 0.165) };
const SHARES: Readonly<Record<Theme, readonly Rgb[]>> = {
  dark: RAMPS.dark.map(shares),
  light: RAMPS.light.map(shares),
};

export function stepColour(step: number, theme: Theme): string {
  return RAMPS[theme][step] ?? RAMPS[theme][UNKNOWN_STEP] ?? '#888888';
}

/** The same colour as shares of red, green and blue, 0 to 1. */
export function stepRgb(step: number, theme: Theme): Rgb {
  return SHARES[theme][step] ?? [0.5, 0.5, 0.5];
}

export function altitudeColour(altitude: Altitude, theme: Theme): string {
  return stepColour(colourStep(altitude), theme);
}

function ramp(lightness: number, chroma: number): string[] {
  const colours = Array.from({ length: STEPS }, (_, step) => {
    const hue = HUE_LOW + ((HUE_HIGH - HUE_LOW) * step) / (STEPS - 1);
    return hex(oklch(lightness, chroma, hue));
  });
  return [...colours, hex(oklch(lightness - 0.08, 0.008, 250)), hex(oklch(lightness + 0.04, 0.008, 250))];
}

function hex(rgb: readonly number[]): string {
  return `#${rgb.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function shares(colour: string): Rgb {
  const part = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}
