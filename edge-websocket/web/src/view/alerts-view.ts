import type { Obstacle, RuleBook } from '../alerts/rule-book';
import type { ChannelBook } from '../alerts/channel-book';
import { blankRule } from '../alerts/draft';
import type { Rule, RuleBody } from '../alerts/rule';
import type { AlertsTab, Store } from '../page/state';
import { problemText } from '../session/api';
import { ChannelList } from './channel-list';
import { button, byId, element, setText } from './dom';
import { MatchHistory, type HistoryContext } from './match-history';
import type { Account } from './notice';
import { RuleEditor } from './rule-editor';
import { RuleList } from './rule-list';

const TABS: ReadonlyArray<readonly [AlertsTab, string]> = [
  ['rules', 'Rules'],
  ['history', 'History'],
  ['channels', 'Notifications'],
];
const LARGEST_FILE = 1_000_000;

/** What the view needs of its surroundings. */
export interface AlertsContext extends HistoryContext {
  readonly book: RuleBook;
  readonly channels: ChannelBook;
  readonly account: Account;
  readonly may: (permission: string) => boolean;
  readonly sound: (on: boolean) => void;
}

/** Alert rules, what they matched, and where it is sent. */
export class AlertsView {
  readonly #node = byId('alerts-view');
  readonly #store: Store;
  readonly #context: AlertsContext;
  readonly #tabs = new Map<AlertsTab, HTMLButtonElement>();
  readonly #sound: HTMLButtonElement;
  readonly #make: HTMLButtonElement;
  readonly #tools = element('div', { class: 'tools' });
  readonly #said = element('p', { class: 'said', role: 'status' });
  readonly #obstacle = element('div', { class: 'obstacle' });
  readonly #body = element('div', { class: 'body' });
  readonly #editing = element('div', { class: 'editing' });
  readonly #rules: RuleList;
  readonly #history: MatchHistory;
  readonly #channels: ChannelList;
  #editor: RuleEditor | undefined;
  #obstacleDrawn = '';

  constructor(store: Store, context: AlertsContext) {
    this.#store = store;
    this.#context = context;
    this.#rules = new RuleList({
      book: context.book,
      matches: context.matches,
      units: () => store.state.units,
      mayMake: () => context.may('alerts.create'),
      mayFollow: () => context.account.name !== undefined,
      follow: (rule, wanted) => this.#follow(rule, wanted),
      edit: (rule) => this.#edit(rule),
      history: ({ id }) => store.set({ alertsTab: 'history', matchFilter: { rule: String(id), priority: '' } }),
    });
    this.#history = new MatchHistory(store, context);
    this.#channels = new ChannelList(context.channels, () => context.may('alerts.manage_all'));
    this.#sound = button('Sound when a rule matches', { class: 'chip' }, () => {
      const on = !store.state.alertSound;
      context.sound(on);
      store.set({ alertSound: on });
    });
    this.#make = button('Make a rule', { class: 'primary' }, () => this.#edit(blankRule()), 'New rule');
    this.#tools.append(
      button('Rules as a file', { class: 'chip' }, () => void this.#export(), 'Export'),
      button('Rules from a file', { class: 'chip' }, () => this.#choose(), 'Import'),
    );
    this.#node.append(
      element(
        'div',
        { class: 'head' },
        element('h1', {}, 'Alerts'),
        this.#tabList(),
        element('span', { class: 'space' }),
        this.#tools,
        this.#sound,
        this.#make,
      ),
      this.#said,
      this.#obstacle,
      this.#body,
      this.#editing,
    );
    this.#body.append(this.#rules.node, this.#history.node, this.#channels.node);
  }

  /** Somebody else looks: what the last one was writing is not theirs. */
  clear(): void {
    this.#closeEditor();
    this.#channels.clear();
    setText(this.#said, '');
  }

  update(nowMs: number): void {
    const { book, account, may } = this.#context;
    const { alertsTab: tab, alertSound } = this.#store.state;
    const obstacle = account.mayRead('alerts') ? book.obstacle : account.name === undefined ? 'signedOut' : 'forbidden';
    const free = obstacle === undefined || (obstacle === 'unreachable' && book.loaded);
    const editing = this.#editor !== undefined && free && tab === 'rules';
    this.#obstacle.hidden = free;
    this.#body.hidden = !free || editing;
    this.#editing.hidden = !editing;
    this.#drawObstacle(free ? undefined : obstacle);
    this.#tabs.forEach((node, each) => node.setAttribute('aria-selected', String(each === tab)));
    this.#tools.hidden = !free || editing || tab !== 'rules' || !may('alerts.create');
    this.#make.hidden = !free || editing || tab !== 'rules' || !may('alerts.create');
    this.#sound.hidden = !free || editing;
    this.#sound.setAttribute('aria-pressed', String(alertSound));
    setText(this.#sound, alertSound ? 'Sound on' : 'Sound off');
    this.#rules.node.hidden = tab !== 'rules';
    this.#history.node.hidden = tab !== 'history';
    this.#channels.node.hidden = tab !== 'channels';
    if (account.mayRead('alerts')) {
      book.keepUp(nowMs, account.name !== undefined);
    }
    if (!free) {
      return;
    }
    const now = new Date(nowMs);
    if (editing) {
      this.#editor?.update(nowMs);
    } else if (tab === 'rules') {
      this.#rules.update(now);
    } else if (tab === 'history') {
      this.#history.update(now);
    } else {
      this.#showChannels();
    }
  }

  #showChannels(): void {
    const { channels } = this.#context;
    if (!channels.loaded && channels.obstacle === undefined) {
      channels.keepUp();
    }
    this.#channels.update();
  }

  #tabList(): HTMLElement {
    const node = element('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Alerts' });
    TABS.forEach(([tab, label], index) => {
      const made = element('button', { type: 'button', role: 'tab' }, label);
      made.addEventListener('click', () => this.#turnTo(tab));
      made.addEventListener('keydown', ({ key }) => {
        const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
        const next = TABS[(index + step + TABS.length) % TABS.length]?.[0];
        if (step !== 0 && next !== undefined) {
          this.#turnTo(next);
          this.#tabs.get(next)?.focus();
        }
      });
      this.#tabs.set(tab, made);
      node.append(made);
    });
    return node;
  }

  #turnTo(tab: AlertsTab): void {
    setText(this.#said, '');
    this.#store.set({ alertsTab: tab });
    this.update(Date.now());
    this.#node.scrollTop = 0;
  }

  async #follow({ id }: Rule, wanted: boolean): Promise<void> {
    await this.#context.book.follow(id, wanted);
    void this.#context.feed.reload();
  }

  #edit(rule: RuleBody & Partial<Pick<Rule, 'id'>>): void {
    const { book, channels, show } = this.#context;
    setText(this.#said, '');
    this.#editor = new RuleEditor(rule, {
      book,
      channels,
      show,
      units: () => this.#store.state.units,
      toChannels: () => this.#turnTo('channels'),
      close: () => this.#closeEditor(),
    });
    this.#editing.replaceChildren(this.#editor.node);
    this.update(Date.now());
    this.#node.scrollTop = 0;
    this.#editing.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
  }

  #closeEditor(): void {
    const editor = this.#editor;
    this.#editor = undefined;
    this.#editing.replaceChildren();
    setText(this.#said, '');
    if (editor !== undefined) {
      this.update(Date.now());
    }
  }

  #drawObstacle(obstacle: Obstacle | undefined): void {
    const { account } = this.#context;
    const drawn = `${obstacle}|${account.name}|${account.open}`;
    if (drawn === this.#obstacleDrawn) {
      return;
    }
    this.#obstacleDrawn = drawn;
    const signIn = button('Sign in', { class: 'primary' }, () => account.signIn(), 'Sign in');
    this.#obstacle.replaceChildren(
      ...(obstacle === undefined ? [] : [element('h2', {}, TITLES[obstacle]), element('p', {}, TEXTS[obstacle])]),
      ...(obstacle === 'signedOut' && account.open ? [signIn] : []),
    );
  }

  async #export(): Promise<void> {
    try {
      const file = JSON.stringify(await this.#context.book.exported(), undefined, 2);
      const link = element('a', {
        href: URL.createObjectURL(new Blob([file], { type: 'application/json' })),
        download: `skyspy-alert-rules-${new Date().toISOString().slice(0, 10)}.json`,
      });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    } catch (problem) {
      setText(this.#said, problemText(problem));
    }
  }

  #choose(): void {
    const input = element('input', { type: 'file', accept: '.json,application/json' });
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file !== undefined) {
        void this.#import(file);
      }
    });
    input.click();
  }

  async #import(file: File): Promise<void> {
    try {
      if (file.size > LARGEST_FILE) {
        throw new Error('That file is too large to be one of rules.');
      }
      setText(this.#said, await this.#context.book.import(parsed(await file.text())));
    } catch (problem) {
      setText(this.#said, problemText(problem));
    }
  }
}

const TITLES: Readonly<Record<Obstacle, string>> = {
  signedOut: 'Sign in to make rules',
  forbidden: 'No permission',
  missing: 'No alerts here',
  unreachable: 'No answer',
};

const TEXTS: Readonly<Record<Obstacle, string>> = {
  signedOut: 'Rules and alerts belong to people. Signed in, you see yours and those that others share.',
  forbidden: 'Your account may not see alerts. Ask whoever runs this server.',
  missing: 'This server has no alerts.',
  unreachable: 'The server does not answer. The page tries again by itself.',
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('That file is not JSON.');
  }
}
