import type { AircraftChange } from 'skyspy-client';

const WINDOW_MS = 10_000;

/** Messages per second that the receivers hear, from the growth of each aircraft's message count. */
export class MessageRate {
  #growth: Array<{ atMs: number; messages: number }> = [];
  #sinceMs: number | undefined;

  take(change: AircraftChange, nowMs: number): void {
    if (change.kind !== 'changed') {
      return;
    }
    const [before, after] = [change.previous.messages, change.aircraft.messages];
    if (before === undefined || after === undefined) {
      return;
    }
    this.#sinceMs ??= nowMs;
    const last = this.#growth.at(-1);
    const messages = Math.max(0, after - before);
    if (last !== undefined && nowMs - last.atMs < 250) {
      last.messages += messages;
    } else {
      this.#growth.push({ atMs: nowMs, messages });
    }
  }

  /** Undefined until counts have been seen for a few seconds. */
  perSecond(nowMs: number): number | undefined {
    this.#growth = this.#growth.filter(({ atMs }) => nowMs - atMs < WINDOW_MS);
    if (this.#sinceMs === undefined || nowMs - this.#sinceMs < 3_000) {
      return undefined;
    }
    const total = this.#growth.reduce((sum, { messages }) => sum + messages, 0);
    return total / (Math.min(WINDOW_MS, nowMs - this.#sinceMs) / 1_000);
  }
}
