const INITIAL_MS = 1_000;
const MAXIMUM_MS = 30_000;
const MULTIPLIER = 2;
const JITTER = 0.3;

/**
 * How long to wait before a reconnect: 1 s, doubled each time, at most 30 s, then 0 to 30 % on top.
 * The jitter comes after the cap; otherwise clients that have waited long would all return in the same second.
 */
export function reconnectDelayMs(attempt, random = Math.random) {
  const base = Math.min(INITIAL_MS * MULTIPLIER ** Math.min(attempt, 16), MAXIMUM_MS);
  return Math.round(base * (1 + JITTER * random()));
}
