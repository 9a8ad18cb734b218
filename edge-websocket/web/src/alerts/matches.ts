import type { AlertAcknowledged, TriggeredAlert } from 'skyspy-client';
import { severityOf } from './rule';
import { SEVERITIES, type Severity } from '../safety/incidents';

const MOST = 500;
/** Matches of a rule and an aircraft belong together when there is no more than this between two of them. */
const TOGETHER_WITHIN_MS = 60 * 60_000;

/** Which matches are shown. */
export interface MatchFilter {
  /** Id of a rule; empty for any. */
  readonly rule: string;
  /** Empty for any. */
  readonly priority: string;
}

export const EVERY_MATCH: MatchFilter = { rule: '', priority: '' };

/** Matches of one rule and one aircraft, one after the other, the newest first. */
export interface Encounter {
  readonly newest: TriggeredAlert;
  readonly matches: readonly TriggeredAlert[];
  /** Ids of those nobody has taken note of. */
  readonly open: readonly number[];
}

/** The matches the page knows, each once. */
export class Matches {
  readonly #matches = new Map<number, TriggeredAlert>();
  #version = 0;
  #sorted: readonly TriggeredAlert[] | undefined;

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#matches.size;
  }

  /** The newest first. */
  get all(): readonly TriggeredAlert[] {
    this.#sorted ??= [...this.#matches.values()].sort(newerFirst);
    return this.#sorted;
  }

  /** How many of those that count nobody has taken note of, and how grave the gravest of them is. */
  open(counts: (match: TriggeredAlert) => boolean): { readonly count: number; readonly gravest: Severity | undefined } {
    const open = [...this.#matches.values()].filter((match) => isOpen(match) && counts(match));
    const severities = new Set(open.map(({ priority }) => severityOf(priority)));
    return { count: open.length, gravest: SEVERITIES.find((severity) => severities.has(severity)) };
  }

  /** When a rule matched last, as far as the page has seen; undefined when it has not. */
  lastOf(ruleId: number): string | undefined {
    return this.all.find(({ rule_id }) => rule_id === ruleId)?.triggered_at;
  }

  clear(): void {
    this.#matches.clear();
    this.#changed();
  }

  /** Takes a match; false when it was known. */
  take(match: TriggeredAlert): boolean {
    const isNew = !this.#matches.has(match.id);
    this.#matches.set(match.id, match);
    this.#changed();
    if (this.#matches.size > MOST) {
      this.all.slice(MOST).forEach(({ id }) => this.#matches.delete(id));
      this.#changed();
    }
    return isNew;
  }

  acknowledge({ id, acknowledged, acknowledged_at }: AlertAcknowledged): void {
    const known = this.#matches.get(id);
    if (known !== undefined) {
      this.#matches.set(id, {
        ...known,
        acknowledged: acknowledged !== false,
        acknowledged_at: acknowledged_at ?? null,
      });
      this.#changed();
    }
  }

  remove(id: number): void {
    this.#matches.delete(id);
    this.#changed();
  }

  /** What was seen together, the latest encounter first. */
  encounters({ rule, priority }: MatchFilter): readonly Encounter[] {
    const latest = new Map<string, TriggeredAlert[]>();
    const found: TriggeredAlert[][] = [];
    for (const match of this.all) {
      if ((rule === '' || String(match.rule_id) === rule) && (priority === '' || match.priority === priority)) {
        const key = `${match.rule_id}|${match.icao_hex}`;
        const known = latest.get(key);
        const later = known?.at(-1);
        if (known !== undefined && later !== undefined && timeOf(later) - timeOf(match) <= TOGETHER_WITHIN_MS) {
          known.push(match);
        } else {
          latest.set(key, [match]);
          found.push(latest.get(key) as TriggeredAlert[]);
        }
      }
    }
    return found.map((matches) => ({
      newest: matches[0] as TriggeredAlert,
      matches,
      open: matches.filter(isOpen).map(({ id }) => id),
    }));
  }

  /** The rules there are matches of, by name. */
  rules(): ReadonlyArray<readonly [string, string]> {
    const names = new Map(this.all.toReversed().map(({ rule_id, rule_name }) => [String(rule_id), rule_name]));
    return [...names].sort(([, a], [, b]) => a.localeCompare(b));
  }

  #changed(): void {
    this.#sorted = undefined;
    this.#version++;
  }
}

export function isOpen({ acknowledged }: TriggeredAlert): boolean {
  return acknowledged !== true;
}

export function whoOf({ callsign, icao_hex }: TriggeredAlert): string {
  return callsign?.trim() || icao_hex;
}

function timeOf({ triggered_at }: TriggeredAlert): number {
  return Date.parse(triggered_at);
}

function newerFirst(a: TriggeredAlert, b: TriggeredAlert): number {
  return a.triggered_at < b.triggered_at ? 1 : a.triggered_at > b.triggered_at ? -1 : b.id - a.id;
}
