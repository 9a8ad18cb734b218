import { altitudeColour } from '../look/altitude-colour';
import { resolveTheme } from '../look/theme';
import { altitudeText, joined } from '../look/units';
import type { Store } from '../page/state';
import type { Flight } from '../sky/flight';
import { search } from '../sky/search';
import type { Sky } from '../sky/sky';
import { button, element } from './dom';
import { icon } from './icons';

const MOST = 8;

/** Finds an aircraft by callsign, registration, address, squawk or type. */
export class SearchBox {
  readonly node: HTMLElement;
  readonly #sky: Sky;
  readonly #store: Store;
  readonly #onPick: (flight: Flight) => void;
  readonly #input = element('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Callsign, hex, type …',
    'aria-label': 'Search aircraft',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    role: 'combobox',
    'aria-controls': 'search-results',
    'aria-expanded': 'false',
  });
  readonly #results = element('ul', { id: 'search-results', role: 'listbox', hidden: true });
  #found: Flight[] = [];
  #active = 0;

  constructor(sky: Sky, store: Store, onPick: (flight: Flight) => void) {
    this.#sky = sky;
    this.#store = store;
    this.#onPick = onPick;
    this.#input.value = store.state.query;
    this.node = element(
      'div',
      { class: 'search' },
      icon('search'),
      this.#input,
      element('kbd', {}, '/'),
      button('Clear search', { class: 'clear' }, () => this.#clear(), icon('close')),
      this.#results,
    );
    store.onChange(({ query }) => this.#follow(query));
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('focus', () => this.#show());
    this.#input.addEventListener('blur', () => (this.#results.hidden = true));
    this.#input.addEventListener('keydown', (event) => this.#pressed(event));
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  #follow(query: string): void {
    if (query !== this.#input.value.trim()) {
      this.#input.value = query;
    }
  }

  #typed(): void {
    this.#active = 0;
    this.#store.set({ query: this.#input.value.trim() });
    this.#show();
  }

  #clear(): void {
    this.#input.value = '';
    this.#typed();
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#active = (this.#active + step + this.#found.length) % Math.max(1, this.#found.length);
      this.#show();
    } else if (event.key === 'Enter') {
      this.#pick(this.#found[this.#active]);
    } else if (event.key === 'Escape') {
      this.#clear();
      this.#input.blur();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #pick(flight: Flight | undefined): void {
    if (flight !== undefined) {
      this.#input.blur();
      this.#clear();
      this.#results.hidden = true;
      this.#onPick(flight);
    }
  }

  #show(): void {
    const query = this.#input.value;
    this.#found = search(this.#sky, query, MOST);
    this.#results.hidden = query.trim() === '' || this.#store.state.view === 'list';
    this.#input.setAttribute('aria-expanded', String(!this.#results.hidden));
    this.#results.replaceChildren(
      ...(this.#found.length === 0
        ? [element('li', { class: 'none' }, 'No aircraft in range answers to that')]
        : this.#found.map((flight, index) => this.#row(flight, index === this.#active))),
    );
  }

  #row(flight: Flight, active: boolean): HTMLElement {
    const { units, theme } = this.#store.state;
    const { r, t } = flight.aircraft;
    const swatch = element('i', { class: 'swatch' });
    swatch.style.background = altitudeColour(flight.altitude, resolveTheme(theme));
    const row = element(
      'li',
      { role: 'option', 'aria-selected': String(active) },
      swatch,
      element('b', {}, flight.name),
      element('span', {}, [r === flight.name ? undefined : r, t, flight.hex].filter(Boolean).join(' · ')),
      element('span', { class: 'number' }, joined(altitudeText(flight.altitude, units))),
    );
    row.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      this.#pick(flight);
    });
    return row;
  }
}
