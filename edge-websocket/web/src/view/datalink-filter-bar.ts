import type { AcarsMessage, LabelInfo } from 'skyspy-client';
import { choices, EVERY_MESSAGE, isOpen, type MessageFilter } from '../datalink/filter';
import type { Store } from '../page/state';
import { button, element, setText } from './dom';

type Choosing = 'category' | 'label' | 'airline';

const CATEGORIES: Readonly<Record<string, string>> = {
  oooi: 'Out, off, on, in',
  position: 'Positions',
  weather: 'Weather',
  operational: 'Operations',
  system: 'Link and system',
  cpdlc: 'Controllers (CPDLC, ADS-C)',
  freetext: 'Free text',
  maintenance: 'Maintenance',
};

/** Chooses which messages are shown. */
export class DatalinkFilterBar {
  readonly node = element('div', { class: 'filters', role: 'search' });
  readonly #store: Store;
  readonly #text = element('input', {
    type: 'search',
    placeholder: 'Text, callsign, airport',
    'aria-label': 'Text in messages',
  });
  readonly #selects: ReadonlyMap<Choosing, HTMLSelectElement>;
  readonly #link: HTMLButtonElement;
  readonly #pause: HTMLButtonElement;
  readonly #clear: HTMLButtonElement;
  readonly #count = element('p', { class: 'shown number', role: 'status' });
  #offered = '';

  constructor(store: Store, onPause: () => void, onHelp: () => void) {
    this.#store = store;
    this.#selects = new Map([
      ['category', this.#select('category', 'Category')],
      ['label', this.#select('label', 'Label')],
      ['airline', this.#select('airline', 'Airline')],
    ]);
    this.#text.value = store.state.messages.text;
    this.#text.addEventListener('input', () => this.#choose({ text: this.#text.value.slice(0, 60) }));
    this.#link = button(
      'Also messages without text and squitters of ground stations',
      { class: 'chip' },
      () => this.#choose({ link: !store.state.messages.link }),
      'Link traffic',
    );
    this.#pause = button('Hold the list still', { class: 'chip' }, onPause, 'Pause');
    this.#clear = button('Show everything', { class: 'chip' }, () => this.#reset(), 'Clear');
    this.node.append(
      this.#text,
      ...this.#selects.values(),
      this.#link,
      this.#clear,
      this.#pause,
      button('What labels mean', { class: 'chip' }, onHelp, 'Labels'),
      this.#count,
    );
  }

  update(all: Iterable<AcarsMessage>, labels: Readonly<Record<string, LabelInfo>>, count: string, paused: boolean): void {
    const filter = this.#store.state.messages;
    this.#offer([...all], labels, filter);
    this.#selects.forEach((select, what) => {
      select.classList.toggle('chosen', filter[what] !== '');
      select.value = filter[what];
    });
    if (this.#text.value !== filter.text && document.activeElement !== this.#text) {
      this.#text.value = filter.text;
    }
    this.#link.setAttribute('aria-pressed', String(filter.link));
    this.#pause.setAttribute('aria-pressed', String(paused));
    setText(this.#pause, paused ? 'Paused' : 'Pause');
    this.#clear.hidden = isOpen(filter);
    setText(this.#count, count);
  }

  /** What there is to choose from; a list that somebody has opened stays as it is. */
  #offer(all: readonly AcarsMessage[], labels: Readonly<Record<string, LabelInfo>>, filter: MessageFilter): void {
    const offers: ReadonlyArray<[Choosing, string, Array<readonly [string, string]>]> = [
      ['category', 'Any category', named(all, (message) => message.category, (value) => CATEGORIES[value] ?? value)],
      ['label', 'Any label', named(all, ({ label }) => label ?? undefined, (value) => labelText(value, labels))],
      ['airline', 'Any airline', named(all, ({ airline }) => airline?.icao, (value) => value)],
    ];
    const offered = JSON.stringify([offers, filter.label, filter.category, filter.airline]);
    if (offered === this.#offered || [...this.#selects.values()].some((select) => select === document.activeElement)) {
      return;
    }
    this.#offered = offered;
    for (const [what, any, values] of offers) {
      const chosen = filter[what];
      const missing = chosen !== '' && !values.some(([value]) => value === chosen) ? [[chosen, chosen] as const] : [];
      this.#selects
        .get(what)
        ?.replaceChildren(
          element('option', { value: '' }, any),
          ...[...missing, ...values].map(([value, text]) => element('option', { value }, text)),
        );
    }
  }

  #select(what: Choosing, title: string): HTMLSelectElement {
    const node = element('select', { 'aria-label': title });
    node.addEventListener('change', () => {
      this.#choose({ [what]: node.value });
      node.blur();
    });
    return node;
  }

  #choose(change: Partial<MessageFilter>): void {
    this.#store.set({ messages: { ...this.#store.state.messages, ...change } });
  }

  #reset(): void {
    this.#text.value = '';
    this.#choose({ ...EVERY_MESSAGE, link: this.#store.state.messages.link });
  }
}

function named(
  all: readonly AcarsMessage[],
  of: (message: AcarsMessage) => string | undefined,
  name: (value: string) => string,
): Array<readonly [string, string]> {
  return choices(all, of).map(({ value, count }) => [value, `${name(value)} (${count})`] as const);
}

function labelText(label: string, labels: Readonly<Record<string, LabelInfo>>): string {
  const name = labels[label]?.name;
  return name === undefined ? label : `${label} · ${name}`;
}
