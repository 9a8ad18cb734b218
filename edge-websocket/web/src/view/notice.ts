import { NO_FILTER } from '../sky/filter';
import type { Store } from '../page/state';
import type { Feed } from '../feed/feed';
import type { Counts } from './top-bar';
import { byId, element, setText } from './dom';

interface Message {
  readonly kind: 'busy' | 'calm' | 'warning' | 'error';
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Who looks, and how that can be changed. */
export interface Account {
  readonly name: string | undefined;
  /** Whether there is a way to sign in. */
  readonly open: boolean;
  /** Whether the one who looks may see that, as far as the page can tell. */
  mayRead(feature: string): boolean;
  signIn(): void;
}

/** Says in a sentence why the page shows less than one expects, and what can be done. */
export class Notice {
  readonly #node = byId('notice');
  readonly #title = element('b');
  readonly #text = element('span', { class: 'text' });
  readonly #action = element('button', { type: 'button', class: 'action' });
  readonly #store: Store;
  readonly #account: Account;
  #run = (): void => undefined;

  constructor(store: Store, account: Account) {
    this.#store = store;
    this.#account = account;
    this.#node.append(element('i', { class: 'mark' }), element('p', {}, this.#title, this.#text), this.#action);
    this.#action.addEventListener('click', () => this.#run());
  }

  update(feed: Feed, counts: Counts, selectedIsKnown: boolean): void {
    const message = this.#message(feed, counts) ?? this.#aboutSelected(selectedIsKnown);
    this.#node.dataset['kind'] = message?.kind ?? 'none';
    if (message !== undefined) {
      setText(this.#title, message.title);
      setText(this.#text, message.text);
      setText(this.#action, message.action?.label ?? '');
      this.#action.hidden = message.action === undefined;
      this.#run = message.action?.run ?? this.#run;
    }
  }

  #message(feed: Feed, { shown, all }: Counts): Message | undefined {
    const state = feed.state;
    const again = { label: 'Try now', run: () => feed.retry() };
    switch (state.name) {
      case 'connecting':
        return { kind: 'busy', title: 'Connecting', text: 'Asking the server for its aircraft.' };
      case 'reconnecting': {
        const seconds = Math.ceil(state.inMs / 1_000);
        const when = seconds > 0 ? `Next attempt in ${seconds}\u202fs.` : 'Trying now.';
        const rest = all > 0 ? ' Aircraft stand as last heard.' : '';
        return { kind: 'warning', title: 'Connection lost', text: when + rest, action: again };
      }
      case 'silent':
        return {
          kind: 'warning',
          title: 'No data',
          action: { ...again, label: 'Reconnect' },
          text: `The server has been silent for ${Math.round(state.forMs / 1_000)}\u202fs. Aircraft stand as last heard.`,
        };
      case 'closed':
        return {
          kind: 'error',
          title: 'Offline',
          text: 'The server ended the connection.',
          action: { ...again, label: 'Connect' },
        };
      case 'refused':
      case 'denied':
        return this.#withoutPermission(state.name === 'denied', again);
      case 'live':
        return this.#whileLive(feed, shown, all);
    }
  }

  #withoutPermission(connected: boolean, again: Message['action'] & object): Message {
    const { name, open } = this.#account;
    if (name !== undefined) {
      const text = connected
        ? `${name} may not see aircraft. Ask whoever runs this server.`
        : `The server does not accept ${name} any more.`;
      const action = { label: 'Account', run: () => this.#account.signIn() };
      return { kind: 'error', title: 'No permission', text, action };
    }
    return {
      kind: 'calm',
      title: 'Signed out',
      text: 'This server shows its aircraft to people who have signed in.',
      action: open ? { label: 'Sign in', run: () => this.#account.signIn() } : { ...again, label: 'Try again' },
    };
  }

  #whileLive(feed: Feed, shown: number, all: number): Message | undefined {
    if (!feed.hasSnapshot) {
      if (!this.#account.mayRead('aircraft')) {
        return this.#withoutPermission(true, { label: 'Try again', run: () => feed.retry() });
      }
      return { kind: 'busy', title: 'Loading', text: 'Connected; waiting for the first aircraft list.' };
    }
    if (all === 0) {
      return { kind: 'calm', title: 'Quiet sky', text: 'No aircraft in range. They appear as soon as one is heard.' };
    }
    if (shown === 0) {
      return {
        kind: 'calm',
        title: 'Nothing to show',
        text: `All ${all} aircraft are outside the altitude filter.`,
        action: { label: 'Clear filter', run: () => this.#store.set({ filter: NO_FILTER }) },
      };
    }
    return undefined;
  }

  #aboutSelected(known: boolean): Message | undefined {
    const { selected } = this.#store.state;
    return selected === undefined || known
      ? undefined
      : {
          kind: 'calm',
          title: `${selected} is out of range`,
          text: 'Its details return when it is heard again.',
          action: { label: 'Dismiss', run: () => this.#store.select(undefined) },
        };
  }
}
