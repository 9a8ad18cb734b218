import type { TriggeredAlert } from 'skyspy-client';
import { AlertFeed } from '../alerts/alert-feed';
import { ChannelBook } from '../alerts/channel-book';
import { Matches } from '../alerts/matches';
import { severityOf } from '../alerts/rule';
import { RuleBook } from '../alerts/rule-book';
import type { Feed } from '../feed/feed';
import { Alarm } from '../safety/alarm';
import type { Api } from '../session/api';
import { AlertToasts } from '../view/alert-toasts';
import { AlertsView } from '../view/alerts-view';
import type { Rail } from '../view/rail';
import type { Door } from './door';
import type { Store } from './state';

/** Everything about alerts on this page: rules, matches, notes in the corner, the number on the rail. */
export class AlertDesk {
  readonly #store: Store;
  readonly #door: Door;
  readonly #matches = new Matches();
  readonly #book: RuleBook;
  readonly #channels: ChannelBook;
  readonly #alarm = new Alarm();
  readonly #view: AlertsView;
  readonly #toasts: AlertToasts;

  /** @param onShow shows an aircraft on the map */
  constructor(store: Store, feed: Feed, api: Api, door: Door, onShow: (hex: string) => void) {
    this.#store = store;
    this.#door = door;
    this.#book = new RuleBook(api);
    this.#channels = new ChannelBook(api);
    const alertFeed = new AlertFeed(feed, this.#matches);
    this.#toasts = new AlertToasts(onShow, (rule) =>
      store.set({ view: 'alerts', alertsTab: 'history', matchFilter: { rule: String(rule), priority: '' } }),
    );
    alertFeed.onTrigger((match) => this.#triggered(match));
    document.addEventListener('pointerdown', () => store.state.alertSound && this.#alarm.wake());
    this.#view = new AlertsView(store, {
      book: this.#book,
      channels: this.#channels,
      matches: this.#matches,
      feed: alertFeed,
      account: door,
      may: (permission) => door.may(permission),
      mayAcknowledge: (match) => this.#mayAcknowledge(match),
      show: onShow,
      sound: (on) => on && this.#alarm.wake(),
    });
  }

  /** Matches known, and rules, for tests. */
  get figures(): { readonly matches: number; readonly open: number; readonly rules: number } {
    const { count } = this.#open;
    return { matches: this.#matches.size, open: count, rules: this.#book.all.length };
  }

  /** Somebody else looks. */
  clear(): void {
    this.#matches.clear();
    this.#book.clear();
    this.#channels.clear();
    this.#toasts.clear();
    this.#view.clear();
  }

  refresh(rail: Rail, nowMs: number): void {
    const { count, gravest } = this.#open;
    rail.offer('alerts', this.#book.obstacle !== 'missing');
    rail.count('alerts', count, gravest ?? '');
    this.#toasts.update(nowMs);
    if (this.#store.state.view === 'alerts') {
      this.#view.update(nowMs);
    } else if (!this.#book.loaded && this.#door.mayRead('alerts')) {
      this.#book.keepUp(nowMs, this.#door.name !== undefined);
    }
  }

  get #open(): ReturnType<Matches['open']> {
    return this.#matches.open((match) => this.#mayAcknowledge(match));
  }

  #triggered(match: TriggeredAlert): void {
    this.#toasts.add(match, Date.now());
    if (this.#store.state.alertSound) {
      const severity = severityOf(match.priority);
      this.#alarm.sound(severity === 'low' ? 'medium' : severity);
    }
  }

  /** One's own, those of a rule that is gone, and all for those who manage everything; the server decides. */
  #mayAcknowledge({ rule_id: rule }: TriggeredAlert): boolean {
    const known = this.#book.get(rule);
    return this.#door.may('alerts.manage_all') || known === undefined || known.is_owner !== false;
  }
}
