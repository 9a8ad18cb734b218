import type { Store } from '../page/state';
import { NO_TRACK_SHAPE, SYMBOL_SHAPES, type SymbolShape } from '../map/symbol-shapes';
import { button, byId, element } from './dom';
import { icon } from './icons';
import { toggleTheme, toggleUnits } from './top-bar';

const KEYS: ReadonlyArray<readonly [string, string]> = [
  ['/', 'Search'],
  ['s  e', 'Safety, alerts'],
  ['↑ ↓', 'Through the aircraft'],
  ['Enter', 'Show it on the map'],
  ['f', 'Follow it'],
  ['Esc', 'Close'],
  ['m  v  a  c', 'Map, list, ACARS, clients'],
  ['+  −', 'Zoom'],
  ['h', 'Home'],
  ['l', 'Labels'],
  ['r', 'Trails of all aircraft'],
  ['d', 'Places told in messages'],
  ['u', 'Units'],
  ['t', 'Light or dark'],
  ['?', 'This help'],
];

const NAMES: ReadonlyArray<readonly [SymbolShape, string]> = [
  [SYMBOL_SHAPES.airliner, 'Airliner'],
  [SYMBOL_SHAPES.heavy, 'Heavy'],
  [SYMBOL_SHAPES.turboprop, 'Turboprop, small'],
  [SYMBOL_SHAPES.light, 'Light'],
  [SYMBOL_SHAPES.glider, 'Glider'],
  [SYMBOL_SHAPES.helicopter, 'Helicopter'],
  [SYMBOL_SHAPES.fighter, 'High performance'],
  [SYMBOL_SHAPES.uav, 'Unmanned'],
  [SYMBOL_SHAPES.balloon, 'Lighter than air'],
  [SYMBOL_SHAPES.ground, 'Vehicle'],
  [SYMBOL_SHAPES.unknown, 'Unknown'],
  [NO_TRACK_SHAPE, 'Track unknown'],
];

/** Keys, symbols and what the page takes from where. */
export class Help {
  readonly #dialog = byId('help') as HTMLDialogElement;

  constructor(store: Store, version: string | undefined) {
    this.#dialog.append(
      element(
        'header',
        {},
        element('h2', {}, 'Help'),
        button('Close (Esc)', { class: 'round' }, () => this.#dialog.close(), icon('close')),
      ),
      element(
        'div',
        { class: 'choices' },
        button('Units', { class: 'chip' }, () => toggleUnits(store), 'Aviation or metric units'),
        button('Theme', { class: 'chip' }, () => toggleTheme(store), 'Light or dark'),
      ),
      element('h3', {}, 'Keys'),
      element(
        'dl',
        { class: 'keys' },
        ...KEYS.flatMap(([keys, meaning]) => [
          element('dt', {}, ...keys.split(/\s+/).map((key) => element('kbd', {}, key))),
          element('dd', {}, meaning),
        ]),
      ),
      element('h3', {}, 'Symbols'),
      element('ul', { class: 'symbols' }, ...NAMES.map(([shape, name]) => element('li', {}, drawing(shape), name))),
      element(
        'p',
        { class: 'about' },
        'Colour is altitude, grey is on the ground. Symbols glide for at most 10 s after a report, then wait, and fade after 15 s. ',
        `Base map: Natural Earth.${version === undefined ? '' : ` SkySpy ${version}.`}`,
      ),
    );
    this.#dialog.addEventListener('click', (event) => event.target === this.#dialog && this.#dialog.close());
  }

  toggle(): void {
    if (this.#dialog.open) {
      this.#dialog.close();
    } else {
      this.#dialog.showModal();
    }
  }
}

function drawing({ path, strokes, hollow, scale }: SymbolShape): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 64 64');
  svg.setAttribute('aria-hidden', 'true');
  svg.style.setProperty('--size', String(scale));
  const body = document.createElementNS(svg.namespaceURI, 'path') as SVGPathElement;
  body.setAttribute('d', path);
  body.setAttribute('fill-rule', hollow === true ? 'evenodd' : 'nonzero');
  const lines = document.createElementNS(svg.namespaceURI, 'path') as SVGPathElement;
  lines.setAttribute('d', strokes ?? '');
  lines.setAttribute('class', 'strokes');
  svg.append(body, lines);
  return svg;
}
