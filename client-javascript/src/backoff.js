const INITIAL_MS = 1_000;
const MAXIMUM_MS = 30_000;
const MULTIPLIER = 2;
const JITTER = 0.3;
const LONGEST_DRAIN_MS = 300_000;

/**
 * How long to wait before a reconnect: 1 s, doubled each time, at most 30 s, then 0 to 30 % on top.
 * The jitter comes after the cap; otherwise clients that have waited long would all return in the same second.
 * A server that goes away may ask for a longer wait.
 */
export function reconnectDelayMs(attempt, random = Math.random, atLeastMs = 0) {
  const base = Math.min(INITIAL_MS * MULTIPLIER ** Math.min(attempt, 16), MAXIMUM_MS);
  return Math.round(Math.max(base, atLeastMs) * (1 + JITTER * random()));
}

/** How long a server that goes away asks to be left alone; nonsense counts as nothing. */
export function retryAfterMs({ retry_after_ms: asked }) {
  return typeof asked === 'number' && asked > 0 ? Math.min(asked, LONGEST_DRAIN_MS) : undefined;
}
