import { altitudeColour } from '../look/altitude-colour';
import { resolveTheme } from '../look/theme';
import type { Store } from '../page/state';
import { emergencyText } from '../sky/emergency';
import type { Flight } from '../sky/flight';
import { byId, element, setText } from './dom';
import { COLUMNS, unknown, type Column } from './list-columns';
import { VirtualRows } from './virtual-rows';

/** The aircraft as a table that sorts by any column. */
export class ListView {
  readonly #node = byId('list-view');
  readonly #store: Store;
  readonly #heads = new Map<Column, HTMLElement>();
  readonly #empty = element('p', { class: 'empty' });
  readonly #rows: VirtualRows;
  #flights: readonly Flight[] = [];
  #nowMs = 0;

  constructor(store: Store) {
    this.#store = store;
    this.#rows = new VirtualRows(
      () => this.#makeRow(),
      (row, index) => this.#fillRow(row, this.#flights[index] as Flight),
    );
    const table = element(
      'div',
      { class: 'table', role: 'table', 'aria-label': 'Aircraft' },
      this.#makeHead(),
      this.#rows.node,
    );
    this.#node.append(table, this.#empty);
  }

  get rowsInPage(): number {
    return this.#node.querySelectorAll('.row:not(.head):not([hidden])').length;
  }

  update(flights: readonly Flight[], nowMs: number): void {
    this.#flights = flights;
    this.#nowMs = nowMs;
    const { sort, units, query } = this.#store.state;
    this.#heads.forEach((head, column) => {
      head.setAttribute('aria-sort', column.key !== sort.key ? 'none' : sort.descending ? 'descending' : 'ascending');
      setText(head.querySelector('small') as HTMLElement, column.unit?.(units) ?? '');
    });
    setText(this.#empty, flights.length === 0 && query !== '' ? `No aircraft in range answers to “${query}”.` : '');
    this.#rows.update(flights.length);
  }

  reveal(hex: string): void {
    const index = this.#flights.findIndex((flight) => flight.hex === hex);
    if (index >= 0) {
      this.#rows.reveal(index);
    }
  }

  #makeHead(): HTMLElement {
    const head = element('div', { class: 'row head', role: 'row' }, element('i', { class: 'swatch' }));
    for (const column of COLUMNS) {
      const cell = element(
        'button',
        { type: 'button', role: 'columnheader', class: cellClass(column) },
        element('span', {}, column.title),
        element('small'),
      );
      cell.addEventListener('click', () => this.#sortBy(column));
      this.#heads.set(column, cell);
      head.append(cell);
    }
    return head;
  }

  #sortBy({ key }: Column): void {
    const { sort } = this.#store.state;
    this.#store.set({ sort: { key, descending: sort.key === key && !sort.descending } });
  }

  #makeRow(): HTMLElement {
    const row = element('div', { class: 'row', role: 'row' }, element('i', { class: 'swatch' }));
    row.append(...COLUMNS.map((column) => element('span', { role: 'cell', class: cellClass(column) })));
    row.addEventListener('click', () => this.#store.select(row.dataset['hex']));
    return row;
  }

  #fillRow(row: HTMLElement, flight: Flight): void {
    const { selected, units, theme } = this.#store.state;
    row.dataset['hex'] = flight.hex;
    row.classList.toggle('selected', flight.hex === selected);
    row.classList.toggle('alarm', emergencyText(flight) !== undefined);
    row.classList.toggle('stale', flight.freshness(this.#nowMs) < 0.6);
    const [swatch, ...cells] = row.children as unknown as [HTMLElement, ...HTMLElement[]];
    swatch.style.background = altitudeColour(flight.altitude, resolveTheme(theme));
    COLUMNS.forEach((column, index) => {
      const cell = cells[index] as HTMLElement;
      const text = column.text(flight, units, this.#nowMs);
      setText(cell, text);
      cell.classList.toggle('none', text === unknown);
      if (column.key === 'name') {
        cell.dataset['hex'] = flight.hex; // Takes the place of the callsign where there is no room for its own column.
      }
    });
  }
}

function cellClass({ key, numeric }: Column): string {
  return `cell ${key}${numeric ? ' number' : ''}`;
}
