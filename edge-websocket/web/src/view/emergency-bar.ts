import { altitudeText, joined, type Units } from '../look/units';
import { emergencyText } from '../sky/emergency';
import type { Flight } from '../sky/flight';
import type { Sky } from '../sky/sky';
import { byId, element } from './dom';

const MOST = 3;

/** A bar that cannot be missed while an aircraft squawks 7500, 7600 or 7700. It takes its own row and covers nothing. */
export class EmergencyBar {
  readonly #node = byId('emergency');
  readonly #onPick: (flight: Flight) => void;
  #shown = '';

  constructor(onPick: (flight: Flight) => void) {
    this.#onPick = onPick;
  }

  /** True when the bar came or went, so that the rest of the page has a new size. */
  update(sky: Sky, units: Units): boolean {
    const flights = [...sky].filter((flight) => emergencyText(flight) !== undefined);
    const texts = flights
      .slice(0, MOST)
      .map((flight) => [flight.name, emergencyText(flight), where(flight, units)].join('|'));
    const shown = `${flights.length}#${texts.join('#')}`;
    if (shown === this.#shown) {
      return false;
    }
    this.#shown = shown;
    const before = this.#node.hidden;
    this.#node.hidden = flights.length === 0;
    this.#node.replaceChildren(
      ...flights.slice(0, MOST).map((flight) => this.#entry(flight, units)),
      ...(flights.length > MOST ? [element('span', { class: 'more' }, `and ${flights.length - MOST} more`)] : []),
    );
    return before !== this.#node.hidden;
  }

  #entry(flight: Flight, units: Units): HTMLElement {
    const entry = element(
      'button',
      { type: 'button' },
      element('b', { class: 'number' }, flight.aircraft.squawk ?? '!'),
      element('span', { class: 'what' }, emergencyText(flight) ?? ''),
      element('b', {}, flight.name),
      element('span', { class: 'number where' }, where(flight, units)),
    );
    entry.addEventListener('click', () => this.#onPick(flight));
    return entry;
  }
}

function where(flight: Flight, units: Units): string {
  return flight.altitude === undefined ? '' : joined(altitudeText(flight.altitude, units));
}
