import type { Store } from '../page/state';
import { button, byId, element } from './dom';
import { icon } from './icons';

export interface MapActions {
  zoom(step: number): void;
  home(): void;
}

/** The few buttons on the map. */
export class Controls {
  readonly #labels: HTMLButtonElement;
  readonly #trails: HTMLButtonElement;
  readonly #reports: HTMLButtonElement;

  constructor(store: Store, map: MapActions) {
    this.#labels = button('Labels (l)', {}, () => toggleLabels(store), icon('label'));
    this.#trails = button('Trails of all aircraft (r)', {}, () => toggleTrails(store), icon('trail'));
    this.#reports = button('Places told in messages (d)', {}, () => toggleReports(store), icon('report'));
    byId('controls').append(
      element(
        'div',
        { class: 'group' },
        button('Closer (+)', {}, () => map.zoom(1), icon('plus')),
        button('Further (−)', {}, () => map.zoom(-1), icon('minus')),
        button('Home (h)', {}, () => map.home(), icon('home')),
      ),
      element('div', { class: 'group' }, this.#labels, this.#trails, this.#reports),
    );
  }

  update(store: Store): void {
    this.#labels.setAttribute('aria-pressed', String(store.state.labels));
    this.#trails.setAttribute('aria-pressed', String(store.state.trails === 'all'));
    this.#reports.setAttribute('aria-pressed', String(store.state.reports));
  }
}

export function toggleLabels(store: Store): void {
  store.set({ labels: !store.state.labels });
}

export function toggleTrails(store: Store): void {
  store.set({ trails: store.state.trails === 'all' ? 'selected' : 'all' });
}

export function toggleReports(store: Store): void {
  store.set({ reports: !store.state.reports });
}
