import type { AcarsMessage } from 'skyspy-client';
import { chooser } from '../datalink/filter';
import { exchanges, type Exchange, type Inbox } from '../datalink/inbox';
import type { DatalinkFeed } from '../feed/datalink-feed';
import { grouped } from '../look/units';
import type { Store } from '../page/state';
import type { LatLon } from '../sky/geo';
import type { Sky } from '../sky/sky';
import { byId, button, element, setText } from './dom';
import { cardNode, type CardActions } from './datalink-card';
import { DatalinkFilterBar } from './datalink-filter-bar';
import { refreshAge } from './datalink-message';
import { LabelHelp } from './label-help';

const AT_ONCE = 40;

interface Card {
  readonly key: string;
  readonly node: HTMLElement;
}

/** What aircraft say, by aircraft; who spoke last stands first. */
export class DatalinkView {
  readonly #node = byId('acars-view');
  readonly #store: Store;
  readonly #inbox: Inbox;
  readonly #feed: DatalinkFeed;
  readonly #sky: Sky;
  readonly #filters: DatalinkFilterBar;
  readonly #help = new LabelHelp();
  readonly #cards = element('div', { class: 'cards' });
  readonly #empty = element('p', { class: 'empty' });
  readonly #more: HTMLButtonElement;
  readonly #known = new Map<string, Card>();
  readonly #opened = new Set<string>();
  readonly #unfolded = new Set<string>();
  readonly #actions: CardActions;
  #held: readonly AcarsMessage[] | undefined;
  #most = AT_ONCE;

  constructor(
    store: Store,
    inbox: Inbox,
    feed: DatalinkFeed,
    sky: Sky,
    onShow: (hex: string | undefined, place: LatLon | undefined) => void,
  ) {
    this.#store = store;
    this.#inbox = inbox;
    this.#feed = feed;
    this.#sky = sky;
    this.#filters = new DatalinkFilterBar(
      store,
      () => this.#pause(),
      () => this.#help.open(feed.labels),
    );
    this.#more = button('Show more aircraft', { class: 'chip' }, () => (this.#most += AT_ONCE), 'Show more aircraft');
    this.#actions = {
      show: onShow,
      unfold: (owner) => this.#unfold(owner),
      chooseLabel: (label) => store.set({ messages: { ...store.state.messages, label } }),
    };
    this.#node.append(
      this.#filters.node,
      element('div', { class: 'feed', tabindex: 0 }, this.#empty, this.#cards, this.#more),
    );
  }

  /** Cards in the page, for tests. */
  get shown(): number {
    return this.#cards.childElementCount;
  }

  update(nowMs: number): void {
    const { messages } = this.#store.state;
    this.#feed.upkeep = messages.link;
    const wanted = exchanges(this.#held ?? this.#inbox, chooser(messages));
    const visible = wanted.slice(0, this.#most);
    const count = wanted.reduce((sum, exchange) => sum + exchange.messages.length, 0);
    this.#filters.update(
      this.#inbox,
      this.#feed.labels,
      `${grouped(count)} messages, ${grouped(wanted.length)} aircraft`,
      this.#held !== undefined,
    );
    const nodes = visible.map((exchange) => this.#card(exchange, nowMs));
    if (nodes.some((node, index) => this.#cards.children[index] !== node) || nodes.length !== this.shown) {
      this.#cards.replaceChildren(...nodes);
    }
    this.#forget(visible);
    refreshAge(this.#cards, nowMs);
    this.#more.hidden = wanted.length <= this.#most;
    setText(this.#empty, count > 0 ? '' : this.#reason());
  }

  /** The card as it is when nothing changed, so that what somebody opened or marked in it stays. */
  #card(exchange: Exchange, nowMs: number): HTMLElement {
    const { state } = this.#store;
    const { owner, messages } = exchange;
    const flight = this.#sky.get(owner);
    const unfolded = this.#unfolded.has(owner);
    const key = [
      ...messages.map(({ id, copies }) => `${id}×${copies ?? 1}`),
      unfolded,
      flight?.name,
      flight?.position !== undefined,
      state.units,
      state.theme,
    ].join();
    const known = this.#known.get(owner);
    if (known?.key === key) {
      return known.node;
    }
    const node = cardNode(exchange, flight, {
      state,
      nowMs,
      unfolded,
      opened: this.#opened,
      actions: this.#actions,
    });
    this.#known.set(owner, { key, node });
    return node;
  }

  #forget(visible: readonly Exchange[]): void {
    if (this.#known.size > 2 * this.#most) {
      const owners = new Set(visible.map(({ owner }) => owner));
      [...this.#known.keys()].filter((owner) => !owners.has(owner)).forEach((owner) => this.#known.delete(owner));
    }
  }

  #reason(): string {
    if (this.#inbox.size > 0) {
      return 'No message is like that. Clear the filter to see them all.';
    }
    return this.#feed.loaded
      ? 'Nothing has been heard yet. Messages appear as soon as a receiver for ACARS, VDL2 or HFDL hears one.'
      : 'Asking the server for its messages.';
  }

  #pause(): void {
    this.#held = this.#held === undefined ? [...this.#inbox] : undefined;
    this.update(Date.now());
  }

  #unfold(owner: string): void {
    if (!this.#unfolded.delete(owner)) {
      this.#unfolded.add(owner);
    }
    this.update(Date.now());
  }
}
