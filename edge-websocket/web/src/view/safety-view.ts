import type { SafetyEvent } from 'skyspy-client';
import type { Store } from '../page/state';
import type { Incidents } from '../safety/incidents';
import { endText, kindText, numbers, parties, spanText } from '../safety/words';
import { button, byId, element, setText } from './dom';
import { severityMark } from './severity-mark';

const MOST_ENDED_SHOWN = 50;

/** What the view asks others for. */
export interface SafetyActions {
  show(hex: string): void;
  acknowledge(id: number): Promise<void>;
  mayAcknowledge(): boolean;
  sound(on: boolean): void;
}

/** Safety events: those that last, the gravest first, and below what is over. */
export class SafetyView {
  readonly #node = byId('safety-view');
  readonly #store: Store;
  readonly #incidents: Incidents;
  readonly #actions: SafetyActions;
  readonly #active = element('ol', { class: 'events', 'aria-label': 'Safety events that last' });
  readonly #ended = element('ol', { class: 'events over', 'aria-label': 'Safety events that are over' });
  readonly #calm = element('p', { class: 'calm' });
  readonly #past = element('h2', {}, 'Earlier');
  readonly #problem = element('p', { class: 'problem', role: 'alert' });
  readonly #sound: HTMLButtonElement;
  #shown = '';

  constructor(store: Store, incidents: Incidents, actions: SafetyActions) {
    this.#store = store;
    this.#incidents = incidents;
    this.#actions = actions;
    this.#sound = button('Sound when an event begins', { class: 'chip' }, () => {
      const on = !store.state.sound;
      actions.sound(on);
      store.set({ sound: on });
    });
    this.#node.append(
      element('div', { class: 'head' }, element('h1', {}, 'Safety'), this.#sound),
      this.#problem,
      this.#calm,
      this.#active,
      this.#past,
      this.#ended,
    );
  }

  update(nowMs: number, allowed: boolean): void {
    const { sound, selected } = this.#store.state;
    const { active, ended } = this.#incidents;
    this.#sound.setAttribute('aria-pressed', String(sound));
    setText(this.#sound, sound ? 'Sound on' : 'Sound off');
    setText(this.#calm, allowed ? calmText(active.length, ended.length) : 'You may not see safety events here.');
    this.#calm.hidden = active.length > 0;
    this.#past.hidden = ended.length === 0;
    const shown = `${this.#incidents.version}|${selected}|${this.#actions.mayAcknowledge()}`;
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#active.replaceChildren(...active.map((event) => this.#row(event)));
      this.#ended.replaceChildren(...ended.slice(0, MOST_ENDED_SHOWN).map((event) => this.#row(event)));
    }
    this.#node.querySelectorAll<HTMLElement>('time').forEach((node) => writeAge(node, nowMs));
  }

  #row(event: SafetyEvent): HTMLElement {
    const { selected } = this.#store.state;
    const names = parties(event).map(({ hex, name }) =>
      button(`Show ${name} on the map`, { class: hex === selected ? 'who selected' : 'who' }, () =>
        this.#actions.show(hex), name),
    );
    const figures = numbers(event);
    return element(
      'li',
      { class: `event ${event.severity}`, 'data-id': event.id },
      severityMark(event.severity),
      element(
        'div',
        { class: 'what' },
        element('div', { class: 'title' }, element('b', {}, kindText(event)), ...names),
        element('p', {}, event.message),
        ...(figures === '' ? [] : [element('p', { class: 'number figures' }, figures)]),
      ),
      element('div', { class: 'when' }, ageNode(event), ...this.#note(event)),
    );
  }

  #note(event: SafetyEvent): HTMLElement[] {
    if (event.acknowledged === true) {
      return [element('span', { class: 'noted' }, 'Acknowledged')];
    }
    if (event.active !== true || !this.#actions.mayAcknowledge()) {
      return [];
    }
    const node = button('Acknowledge for everybody', { class: 'chip' }, () => {
      node.disabled = true;
      setText(this.#problem, '');
      this.#actions.acknowledge(event.id).catch((failure: unknown) => {
        node.disabled = false;
        setText(this.#problem, `Not acknowledged: ${failure instanceof Error ? failure.message : 'no answer'}`);
      });
    });
    setText(node, 'Acknowledge');
    return [node];
  }
}

function calmText(active: number, ended: number): string {
  if (active > 0) {
    return '';
  }
  return ended === 0 ? 'Nothing to report. Hazards appear here as they begin.' : 'Nothing that lasts.';
}

/** How long it has lasted, or how it ended and when. */
function ageNode(event: SafetyEvent): HTMLElement {
  const node = element('time', { class: 'number', datetime: event.timestamp, title: event.timestamp });
  node.dataset['from'] = String(Date.parse(event.timestamp));
  if (event.active !== true) {
    node.dataset['to'] = String(Date.parse(event.resolved_at ?? event.timestamp));
    node.dataset['how'] = endText(event);
  }
  return node;
}

function writeAge(node: HTMLElement, nowMs: number): void {
  const { from, to, how } = node.dataset;
  setText(
    node,
    to === undefined
      ? `for ${spanText(Number(from), nowMs)}`
      : `${how}, ${spanText(Number(to), nowMs)} ago, after ${spanText(Number(from), Number(to))}`,
  );
}
