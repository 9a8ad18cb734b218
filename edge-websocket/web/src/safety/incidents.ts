import type { SafetyEvent } from 'skyspy-client';

export type Severity = SafetyEvent['severity'];

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

const MOST_ENDED = 200;

/** The safety events the page knows: those that last, and as many of those that are over. */
export class Incidents {
  readonly #events = new Map<number, SafetyEvent>();
  #version = 0;

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  /** The gravest first, among equals the newest. */
  get active(): readonly SafetyEvent[] {
    return [...this.#events.values()]
      .filter(({ active }) => active === true)
      .sort((a, b) => rank(a) - rank(b) || newerFirst(a, b));
  }

  /** The newest first. */
  get ended(): readonly SafetyEvent[] {
    return [...this.#events.values()].filter(({ active }) => active !== true).sort(newerFirst);
  }

  get(id: number): SafetyEvent | undefined {
    return this.#events.get(id);
  }

  /** Nothing is known any more. */
  clear(): void {
    this.#events.clear();
    this.#version++;
  }

  /** Takes an event as it is now; what came late and is older than what is known is left. */
  take(event: SafetyEvent): boolean {
    const known = this.#events.get(event.id);
    if (known !== undefined && (known.sequence ?? 0) >= (event.sequence ?? 0)) {
      return false;
    }
    this.#events.set(event.id, event);
    this.#version++;
    this.#forget();
    return true;
  }

  #forget(): void {
    const ended = this.ended;
    ended.slice(MOST_ENDED).forEach(({ id }) => this.#events.delete(id));
  }
}

function rank({ severity }: SafetyEvent): number {
  return SEVERITIES.indexOf(severity);
}

function newerFirst(a: SafetyEvent, b: SafetyEvent): number {
  return a.timestamp < b.timestamp ? 1 : a.timestamp > b.timestamp ? -1 : b.id - a.id;
}
