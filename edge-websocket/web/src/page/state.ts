import { EVERY_MATCH, type MatchFilter } from '../alerts/matches';
import { EVERY_MESSAGE, type MessageFilter } from '../datalink/filter';
import { NO_FILTER, type AltitudeFilter } from '../sky/filter';
import type { Sort } from '../sky/order';
import type { ThemeChoice } from '../look/theme';
import type { Units } from '../look/units';

export type ViewName = 'map' | 'list' | 'safety' | 'alerts' | 'acars' | 'clients';
export type AlertsTab = 'rules' | 'history' | 'channels';
export type TrailChoice = 'selected' | 'all';

/** Everything the user has chosen. */
export interface State {
  readonly view: ViewName;
  readonly selected: string | undefined;
  readonly follow: boolean;
  readonly filter: AltitudeFilter;
  readonly query: string;
  readonly sort: Sort;
  readonly theme: ThemeChoice;
  readonly units: Units;
  readonly labels: boolean;
  readonly trails: TrailChoice;
  /** Which datalink messages are shown. */
  readonly messages: MessageFilter;
  /** Whether places told in datalink messages are on the map. */
  readonly reports: boolean;
  /** Whether something is heard when a safety event begins. */
  readonly sound: boolean;
  /** Whether something is heard when a rule matches. */
  readonly alertSound: boolean;
  readonly alertsTab: AlertsTab;
  /** Which matches of rules are shown. */
  readonly matchFilter: MatchFilter;
}

const INITIAL: State = {
  view: 'map',
  selected: undefined,
  follow: false,
  filter: NO_FILTER,
  query: '',
  sort: { key: 'distance', descending: false },
  theme: 'auto',
  units: 'aviation',
  labels: true,
  trails: 'selected',
  messages: EVERY_MESSAGE,
  reports: true,
  sound: false,
  alertSound: false,
  alertsTab: 'rules',
  matchFilter: EVERY_MATCH,
};

type Listener = (state: State, before: State) => void;

/** The one place that holds the user's choices, and tells who is interested when they change. */
export class Store {
  #state: State;
  #listeners: Listener[] = [];

  constructor(start: Partial<State>) {
    this.#state = { ...INITIAL, ...start };
  }

  get state(): State {
    return this.#state;
  }

  set(change: Partial<State>): void {
    const before = this.#state;
    const keys = Object.keys(change) as Array<keyof State>;
    if (keys.every((key) => before[key] === change[key])) {
      return;
    }
    this.#state = { ...before, ...change };
    this.#listeners.forEach((listener) => listener(this.#state, before));
  }

  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }

  select(hex: string | undefined): void {
    this.set({ selected: hex, follow: hex !== undefined && hex === this.#state.selected ? this.#state.follow : false });
  }
}
