import type { LabelInfo } from 'skyspy-client';
import { button, byId, element } from './dom';
import { icon } from './icons';

const DIRECTIONS: Readonly<Record<string, string>> = { up: 'from the ground', down: 'from aircraft', both: 'both ways' };

/** What every label means. */
export class LabelHelp {
  readonly #dialog = byId('label-help') as HTMLDialogElement;
  readonly #search = element('input', { type: 'search', placeholder: 'Label or word', 'aria-label': 'Search labels' });
  readonly #list = element('dl');
  #labels: Readonly<Record<string, LabelInfo>> = {};

  constructor() {
    this.#search.addEventListener('input', () => this.#fill());
    this.#dialog.append(
      element(
        'header',
        {},
        element('h2', {}, 'Labels'),
        button('Close (Esc)', { class: 'round' }, () => this.#dialog.close(), icon('close')),
      ),
      this.#search,
      this.#list,
    );
    this.#dialog.addEventListener('click', (event) => event.target === this.#dialog && this.#dialog.close());
  }

  open(labels: Readonly<Record<string, LabelInfo>>): void {
    this.#labels = labels;
    this.#search.value = '';
    this.#fill();
    this.#dialog.showModal();
  }

  #fill(): void {
    const word = this.#search.value.trim().toUpperCase();
    const found = Object.entries(this.#labels).filter(
      ([label, { description }]) => label.toUpperCase() === word || description.toUpperCase().includes(word),
    );
    this.#list.replaceChildren(
      ...found.flatMap(([label, { description, direction, category }]) => [
        element('dt', {}, element('b', {}, label)),
        element('dd', {}, description, element('small', {}, `${DIRECTIONS[direction] ?? direction} · ${category}`)),
      ]),
    );
    if (found.length === 0) {
      this.#list.append(element('dd', {}, word === '' ? 'The server has not said yet.' : 'No label is like that.'));
    }
  }
}
