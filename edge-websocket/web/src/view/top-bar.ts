import type { Feed, FeedState } from '../feed/feed';
import { resolveTheme } from '../look/theme';
import { grouped } from '../look/units';
import type { Store } from '../page/state';
import { button, byId, element, setText } from './dom';
import { icon } from './icons';
import { SearchBox } from './search-box';

const STATE_TEXT: Readonly<Record<FeedState['name'], string>> = {
  connecting: 'Connecting',
  live: 'Live',
  silent: 'No data',
  reconnecting: 'Reconnecting',
  closed: 'Offline',
  refused: 'Signed out',
  denied: 'No access',
};

export interface Counts {
  readonly shown: number;
  readonly all: number;
}

/** Search, counts, connection and clock. */
export class TopBar {
  readonly #store: Store;
  readonly #count = element('span', { class: 'number' });
  readonly #countNote = element('span', { class: 'note' });
  readonly #rate = element('span', { class: 'number' });
  readonly #stateText = element('span', { class: 'state-text' });
  readonly #latency = element('span', { class: 'number latency' });
  readonly #state = element('div', { class: 'connection', id: 'connection' });
  readonly #clock = element('time', { class: 'number clock', id: 'clock' });
  readonly #units: HTMLButtonElement;
  readonly #theme: HTMLButtonElement;
  readonly #account: HTMLButtonElement;
  readonly #accountText = element('span');

  constructor(store: Store, search: SearchBox, onHelp: () => void, onAccount: () => void) {
    this.#store = store;
    this.#state.append(element('i', { class: 'dot' }), this.#stateText, this.#latency);
    this.#units = button('Units: aviation or metric (u)', { class: 'chip' }, () => toggleUnits(store));
    this.#theme = button('Light or dark (t)', { class: 'round theme' }, () => toggleTheme(store));
    this.#account = button('Account', { class: 'chip account' }, onAccount, icon('person'), this.#accountText);
    this.#account.hidden = true;
    byId('top').append(
      element(
        'a',
        { class: 'brand', href: './', 'aria-label': 'SkySpy' },
        icon('plane'),
        element('span', {}, 'SkySpy'),
      ),
      search.node,
      element('div', { class: 'space' }),
      element(
        'div',
        { class: 'count', id: 'count' },
        this.#count,
        element('span', { class: 'unit' }, 'aircraft'),
        this.#countNote,
      ),
      element('div', { class: 'count rate', id: 'rate' }, this.#rate, element('span', { class: 'unit' }, 'msg/s')),
      this.#state,
      this.#clock,
      this.#account,
      this.#units,
      this.#theme,
      button('Help (?)', { class: 'round' }, onHelp, icon('help')),
    );
  }

  update(feed: Feed, counts: Counts, now: Date): void {
    const { theme, units } = this.#store.state;
    const state = feed.state;
    const { latencyMs } = feed;
    const rate = feed.messagesPerSecond(now.getTime());
    setText(this.#count, grouped(counts.shown));
    setText(this.#countNote, counts.shown === counts.all ? '' : `of ${grouped(counts.all)}`);
    setText(this.#rate, rate === undefined ? '–' : grouped(Math.round(rate)));
    setText(this.#stateText, STATE_TEXT[state.name]);
    setText(this.#latency, state.name === 'live' && latencyMs !== undefined ? `${Math.round(latencyMs)}\u202fms` : '');
    this.#state.dataset['state'] = state.name;
    setText(this.#clock, `${now.toISOString().slice(11, 19)} UTC`);
    this.#clock.dateTime = now.toISOString();
    setText(this.#units, units === 'aviation' ? 'ft·kt' : 'm·km/h');
    const symbol = resolveTheme(theme) === 'dark' ? 'sun' : 'moon';
    if (this.#theme.dataset['symbol'] !== symbol) {
      this.#theme.dataset['symbol'] = symbol;
      this.#theme.replaceChildren(icon(symbol));
    }
  }

  /** Who is signed in, where that makes a difference. */
  updateAccount({ name, useful }: { readonly name: string | undefined; readonly useful: boolean }): void {
    this.#account.hidden = !useful;
    setText(this.#accountText, name ?? 'Sign in');
    this.#account.title = name === undefined ? 'Sign in' : `Signed in as ${name}`;
    this.#account.setAttribute('aria-label', this.#account.title);
    this.#account.setAttribute('aria-pressed', String(name !== undefined));
  }
}

export function toggleTheme(store: Store): void {
  store.set({ theme: resolveTheme(store.state.theme) === 'dark' ? 'light' : 'dark' });
}

export function toggleUnits(store: Store): void {
  store.set({ units: store.state.units === 'aviation' ? 'metric' : 'aviation' });
}
