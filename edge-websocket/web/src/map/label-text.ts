import { climbArrow, levelText, speedText, type Units } from '../look/units';
import type { Flight } from '../sky/flight';

/** The two lines beside a symbol: who it is, and how high, which way and how fast. */
export interface LabelText {
  readonly name: string;
  readonly detail: string;
}

export function labelText(flight: Flight, units: Units): LabelText {
  const level = levelText(flight.altitude, units) + climbArrow(flight.verticalRateFpm);
  const { gs } = flight.aircraft;
  const speed = gs === undefined ? '' : speedText(gs, units).value;
  return { name: flight.name, detail: [level, speed].filter((part) => part !== '').join('  ') };
}
