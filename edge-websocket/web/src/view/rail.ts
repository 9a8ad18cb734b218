import type { Store, ViewName } from '../page/state';
import { button, byId, element } from './dom';
import { icon, type IconName } from './icons';

const VIEWS: ReadonlyArray<readonly [ViewName, string, IconName]> = [
  ['map', 'Map', 'map'],
  ['list', 'List', 'list'],
  ['acars', 'ACARS', 'message'],
  ['safety', 'Safety', 'shield'],
  ['alerts', 'Alerts', 'bell'],
  ['clients', 'Clients', 'plug'],
];

const MOST_COUNTED = 99;

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

  /** Whether the server has what a view shows. */
  offer(view: ViewName, offered: boolean): void {
    const node = this.#buttons.get(view);
    if (node !== undefined) {
      node.hidden = !offered;
    }
  }

  /** A number beside a view, in the colour of a severity; none for 0. */
  count(view: ViewName, number: number, severity: string): void {
    const node = this.#buttons.get(view);
    const shown = node?.querySelector<HTMLElement>('.count');
    const text = number === 0 ? '' : number > MOST_COUNTED ? `${MOST_COUNTED}+` : String(number);
    if (shown?.textContent === text && shown.dataset['severity'] === severity) {
      return;
    }
    shown?.remove();
    if (number > 0) {
      node?.append(element('span', { class: `count number ${severity}`, 'data-severity': severity }, text));
    }
  }

  update(view: ViewName): void {
    this.#buttons.forEach((node, name) => node.setAttribute('aria-current', name === view ? 'page' : 'false'));
  }
}
