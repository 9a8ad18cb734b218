import type { TriggeredAlert } from 'skyspy-client';
import type { AlertFeed } from '../alerts/alert-feed';
import { EVERY_MATCH, whoOf, type Encounter, type Matches } from '../alerts/matches';
import { priorityText, severityOf } from '../alerts/rule';
import { dateText } from '../alerts/words';
import { altitudeText, distanceText, grouped, joined, speedText, type Units } from '../look/units';
import type { Store } from '../page/state';
import { spanText } from '../safety/words';
import { problemText } from '../session/api';
import { button, element, setText } from './dom';
import { severityMark } from './severity-mark';

const AT_ONCE = 60;
/** Other squawks say nothing by themselves. */
const EMERGENCIES = /^7[567]00$/;
const DAY_MS = 86_400_000;

/** What the history needs of its surroundings. */
export interface HistoryContext {
  readonly matches: Matches;
  readonly feed: AlertFeed;
  readonly show: (hex: string) => void;
  /** Whether whoever looks may take note of a match, as far as the page can tell. */
  readonly mayAcknowledge: (match: TriggeredAlert) => boolean;
}

/** What matched, the newest first; repeated matches of an aircraft are one entry. */
export class MatchHistory {
  readonly node = element('div', { class: 'history' });
  readonly #store: Store;
  readonly #context: HistoryContext;
  readonly #rule = element('select', { 'aria-label': 'Rule' });
  readonly #priority = element('select', { 'aria-label': 'Priority' });
  readonly #all: HTMLButtonElement;
  readonly #problem = element('p', { class: 'problem', role: 'alert' });
  readonly #list = element('div', {});
  readonly #empty = element('p', { class: 'calm' });
  readonly #more: HTMLButtonElement;
  #most = AT_ONCE;
  #drawn = '';
  #offered = '';

  constructor(store: Store, context: HistoryContext) {
    this.#store = store;
    this.#context = context;
    this.#rule.addEventListener('change', () => this.#choose({ rule: this.#rule.value }));
    this.#priority.addEventListener('change', () => this.#choose({ priority: this.#priority.value }));
    this.#all = button(
      'Take note of all alerts that are yours',
      { class: 'chip' },
      () => this.#do(this.#all, () => context.feed.acknowledgeAll()),
      'Acknowledge all',
    );
    this.#more = button('Show older alerts', { class: 'chip' }, () => (this.#most += AT_ONCE), 'Show more');
    this.node.append(
      element('div', { class: 'filters' }, this.#rule, this.#priority, element('span', { class: 'space' }), this.#all),
      this.#problem,
      this.#list,
      this.#empty,
      this.#more,
    );
  }

  update(now: Date): void {
    const { matches, mayAcknowledge } = this.#context;
    const { matchFilter: filter, units, selected } = this.#store.state;
    this.#offer();
    this.#rule.classList.toggle('chosen', filter.rule !== '');
    this.#priority.classList.toggle('chosen', filter.priority !== '');
    const encounters = matches.encounters(filter);
    const open = matches.open(mayAcknowledge).count;
    this.#all.hidden = open === 0;
    const today = now.toISOString().slice(0, 10);
    const drawn = JSON.stringify([matches.version, filter, units, selected, this.#most, today, open]);
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      this.#list.replaceChildren(...this.#days(encounters.slice(0, this.#most), now));
      this.#more.hidden = encounters.length <= this.#most;
    }
    setText(this.#empty, encounters.length > 0 ? '' : this.#reason());
    this.#list.querySelectorAll<HTMLElement>('time').forEach((node) => {
      setText(node, `${spanText(Date.parse(node.getAttribute('datetime') ?? ''), now.getTime())} ago`);
    });
  }

  #reason(): string {
    const { matches, feed } = this.#context;
    if (matches.size > 0) {
      return 'No alert is like that.';
    }
    return feed.loaded ? 'Nothing has matched in the last 30 days.' : 'Asking the server for what has matched.';
  }

  #days(encounters: readonly Encounter[], now: Date): HTMLElement[] {
    const days = new Map<string, Encounter[]>();
    for (const encounter of encounters) {
      const day = encounter.newest.triggered_at.slice(0, 10);
      days.set(day, [...(days.get(day) ?? []), encounter]);
    }
    return [...days].flatMap(([day, some]) => [
      element('h2', {}, dayText(day, now)),
      element('ol', { class: 'events' }, ...some.map((encounter) => this.#row(encounter))),
    ]);
  }

  #row({ newest, matches, open }: Encounter): HTMLElement {
    const { units, selected } = this.#store.state;
    const severity = severityOf(newest.priority);
    const hex = newest.icao_hex;
    const who = button(
      `Show ${whoOf(newest)} on the map`,
      { class: hex === selected ? 'who selected' : 'who' },
      () => this.#context.show(hex),
      whoOf(newest),
    );
    const figures = figuresOf(newest, units);
    const note = this.#note(matches, open);
    return element(
      'li',
      { class: `event ${severity}${open.length === 0 ? ' noted' : ''}`, 'data-id': newest.id },
      severityMark(severity),
      element(
        'div',
        { class: 'what' },
        element('div', { class: 'title' }, element('b', {}, newest.rule_name), who, ...repeats(matches)),
        ...(figures === '' ? [] : [element('p', { class: 'number figures' }, figures)]),
      ),
      element(
        'div',
        { class: 'when' },
        element('time', { class: 'number', datetime: newest.triggered_at, title: newest.triggered_at }),
        ...note,
      ),
    );
  }

  #note(matches: readonly TriggeredAlert[], open: readonly number[]): HTMLElement[] {
    if (open.length === 0) {
      return [element('span', { class: 'noted' }, 'Acknowledged')];
    }
    if (!matches.some((match) => this.#context.mayAcknowledge(match))) {
      return [];
    }
    const node: HTMLButtonElement = button(
      'Take note of it',
      { class: 'chip' },
      () => this.#do(node, () => this.#context.feed.acknowledge(open)),
      'Acknowledge',
    );
    return [node];
  }

  #do(node: HTMLButtonElement, what: () => Promise<void>): void {
    node.disabled = true;
    setText(this.#problem, '');
    what()
      .catch((problem: unknown) => setText(this.#problem, `Not acknowledged: ${problemText(problem)}`))
      .finally(() => (node.disabled = false));
  }

  #choose(change: Partial<typeof EVERY_MATCH>): void {
    this.#store.set({ matchFilter: { ...this.#store.state.matchFilter, ...change } });
  }

  /** What there is to choose from; a list that somebody has opened stays as it is. */
  #offer(): void {
    const { matches } = this.#context;
    const { rule, priority } = this.#store.state.matchFilter;
    if ([this.#rule, this.#priority].some((select) => select === document.activeElement)) {
      return;
    }
    const rules = matches.rules();
    const priorities = [...new Set(matches.all.map((match) => String(match.priority)))].sort();
    const offered = JSON.stringify([rules, priorities, rule, priority]);
    if (offered !== this.#offered) {
      this.#offered = offered;
      fill(this.#rule, 'Any rule', rules, rule);
      fill(
        this.#priority,
        'Any priority',
        priorities.map((each) => [each, priorityText(each)] as const),
        priority,
      );
    }
  }
}

function fill(
  select: HTMLSelectElement,
  any: string,
  values: ReadonlyArray<readonly [string, string]>,
  chosen: string,
): void {
  const missing = chosen !== '' && !values.some(([value]) => value === chosen);
  const all = [['', any] as const, ...values, ...(missing ? [[chosen, chosen] as const] : [])];
  select.replaceChildren(...all.map(([value, text]) => element('option', { value, selected: value === chosen }, text)));
}

/** How often, where that is more than once. */
function repeats(matches: readonly TriggeredAlert[]): HTMLElement[] {
  const first = matches.at(-1);
  if (matches.length < 2 || first === undefined) {
    return [];
  }
  const since = first.triggered_at.slice(11, 16);
  return [element('span', { class: 'tag number' }, `${grouped(matches.length)} times since ${since} UTC`)];
}

/** How the aircraft was: type, altitude, speed, distance, squawk in an emergency, as far as known. */
function figuresOf({ aircraft_data: aircraft }: TriggeredAlert, units: Units): string {
  if (aircraft === null || aircraft === undefined) {
    return '';
  }
  const { t, alt_baro, alt, gs, distance_nm: distance, squawk } = aircraft;
  const altitude = alt_baro ?? alt;
  return [
    ...(t === undefined || t === null ? [] : [t]),
    ...(altitude === undefined || altitude === null ? [] : [joined(altitudeText(altitude, units))]),
    ...(typeof gs === 'number' ? [joined(speedText(gs, units))] : []),
    ...(typeof distance === 'number' ? [joined(distanceText(distance, units))] : []),
    ...(typeof squawk === 'string' && EMERGENCIES.test(squawk) ? [`squawk ${squawk}`] : []),
  ].join(' · ');
}

function dayText(day: string, now: Date): string {
  if (day === now.toISOString().slice(0, 10)) {
    return 'Today';
  }
  const yesterday = new Date(now.getTime() - DAY_MS).toISOString().slice(0, 10);
  return day === yesterday ? 'Yesterday' : (dateText(`${day}T00:00:00Z`, now).split(',')[0] ?? day);
}
