import type { AcarsMessage } from 'skyspy-client';
import type { Exchange } from '../datalink/inbox';
import { placeOf, routeOf } from '../datalink/message';
import { altitudeColour } from '../look/altitude-colour';
import { resolveTheme } from '../look/theme';
import { altitudeText, joined } from '../look/units';
import type { State } from '../page/state';
import type { Flight } from '../sky/flight';
import type { LatLon } from '../sky/geo';
import { button, element } from './dom';
import { messageNode, type MessageActions } from './datalink-message';

/** What can be done with the messages of an aircraft. */
export interface CardActions extends MessageActions {
  /** Shows the aircraft, or the place, on the map. */
  show(hex: string | undefined, place: LatLon | undefined): void;
  /** Shows all its messages, or the first few again. */
  unfold(owner: string): void;
}

/** What of the page a card depends on. */
export interface CardContext {
  readonly state: State;
  readonly nowMs: number;
  readonly unfolded: boolean;
  readonly opened: Set<string>;
  readonly actions: CardActions;
}

const FIRST = 3;

/** One aircraft with what it said. */
export function cardNode(
  { owner, messages }: Exchange,
  flight: Flight | undefined,
  { state, nowMs, unfolded, opened, actions }: CardContext,
): HTMLElement {
  const shown = unfolded ? messages : messages.slice(0, FIRST);
  const node = element('section', { class: 'card', 'data-owner': owner });
  node.append(headOf(owner, messages, flight, state, actions));
  shown.forEach((message) => node.append(messageNode(message, state.units, nowMs, opened, actions)));
  if (messages.length > FIRST) {
    const rest = messages.length - FIRST;
    const label = unfolded ? 'Show fewer' : `${rest} earlier message${rest === 1 ? '' : 's'}`;
    node.append(button(label, { class: 'more' }, () => actions.unfold(owner), label));
  }
  return node;
}

function headOf(
  owner: string,
  messages: readonly AcarsMessage[],
  flight: Flight | undefined,
  state: State,
  actions: CardActions,
): HTMLElement {
  const name = flight?.name ?? first(messages, ({ callsign, flight: id }) => callsign ?? id) ?? plainName(owner, messages);
  const registration = flight?.aircraft.r ?? first(messages, (message) => message.registration);
  const hex = first(messages, ({ icao_hex }) => icao_hex);
  const facts = [registration, flight?.aircraft.t, hex].filter((fact) => fact !== undefined && fact !== name);
  const place = flight?.position ?? messages.map((message) => placeOf(message) ?? routeOf(message)[0]).find(Boolean);
  const journey = journeyOf(messages);
  const head = element(
    'header',
    { class: 'who' },
    element('i', { class: flight === undefined ? 'swatch none' : 'swatch' }),
    element('h3', {}, name),
    element('p', { class: 'facts number' }, facts.join(' · ')),
    element('p', { class: 'journey number' }, journey),
  );
  const swatch = head.firstElementChild as HTMLElement;
  if (flight !== undefined) {
    swatch.style.background = altitudeColour(flight.altitude, resolveTheme(state.theme));
    swatch.title = `Heard now, ${joined(altitudeText(flight.altitude, state.units))}`;
  }
  if (place !== undefined) {
    head.append(button('Show on the map', { class: 'chip' }, () => actions.show(hex, place), 'Map'));
  }
  return head;
}

/** Where it comes from and goes to, by the last message that says so. */
function journeyOf(messages: readonly AcarsMessage[]): string {
  const from = first(messages, ({ decoded }) => decoded?.departure);
  const to = first(messages, ({ decoded }) => decoded?.arrival);
  return from === undefined && to === undefined ? '' : `${from ?? '…'} → ${to ?? '…'}`;
}

function first(
  messages: readonly AcarsMessage[],
  of: (message: AcarsMessage) => string | null | undefined,
): string | undefined {
  for (const message of messages) {
    const value = of(message);
    if (value !== undefined && value !== null && value !== '') {
      return value;
    }
  }
  return undefined;
}

function plainName(owner: string, messages: readonly AcarsMessage[]): string {
  return owner.startsWith('@') ? `Heard by ${messages[0]?.station_id ?? 'a station'}` : owner;
}
