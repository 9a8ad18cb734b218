import type { Store, ViewName } from '../page/state';
import { button, byId, element } from './dom';
import { icon, type IconName } from './icons';

const VIEWS: ReadonlyArray<readonly [ViewName, string, IconName]> = [
  ['map', 'Map', 'map'],
  ['list', 'List', 'list'],
  ['acars', 'ACARS', 'message'],
  ['clients', 'Clients', 'plug'],
];

/** The views there are. */
export class Rail {
  readonly #buttons = new Map<ViewName, HTMLButtonElement>();

  constructor(store: Store) {
    for (const [view, label, symbol] of VIEWS) {
      const node = button(label, {}, () => store.set({ view }), icon(symbol), element('span', {}, label));
      this.#buttons.set(view, node);
      byId('rail').append(node);
    }
  }

  update(view: ViewName): void {
    this.#buttons.forEach((node, name) => node.setAttribute('aria-current', name === view ? 'page' : 'false'));
  }
}
