import { AircraftTable, SkySpyClient } from 'skyspy-client';
import type { Sky } from '../sky/sky';
import { MessageRate } from './message-rate';

const SILENT_AFTER_MS = 12_000;

/** How things stand with the server, in the words of the page. */
export type FeedState =
  | { readonly name: 'connecting' | 'live' | 'closed' | 'refused' }
  | { readonly name: 'silent'; readonly forMs: number }
  | { readonly name: 'reconnecting'; readonly inMs: number };

/** Keeps the sky up with the server and knows how the connection is. */
export class Feed {
  readonly #client: SkySpyClient;
  readonly #table = new AircraftTable();
  readonly #rate = new MessageRate();
  #stateSinceMs = performance.now();
  #heardAtMs = 0;
  #latencyMs: number | undefined;
  #hasSnapshot = false;

  constructor(base: URL, sky: Sky) {
    const url = new URL('ws/aircraft/?topics=aircraft', base);
    url.protocol = base.protocol === 'https:' ? 'wss:' : 'ws:';
    this.#client = new SkySpyClient({ url: url.href, topics: ['aircraft'] });
    this.#table.onChange((change) => {
      const now = Date.now();
      sky.apply(change, now);
      this.#rate.take(change, now);
    });
    this.#client.on('message', (message) => {
      this.#heardAtMs = performance.now();
      this.#hasSnapshot ||= message.type === 'aircraft:snapshot' || message.type === 'aircraft:update';
      this.#table.apply(message);
    });
    this.#client.on('latency', ({ latencyMs }) => (this.#latencyMs = latencyMs));
    this.#client.on('state', () => (this.#stateSinceMs = performance.now()));
  }

  start(): void {
    this.#client.connect();
  }

  /** Tries again at once, whatever the connection was waiting for. */
  retry(): void {
    if (this.state.name === 'silent') {
      this.#client.close();
    }
    this.#client.retryNow();
    this.#client.connect();
  }

  get hasSnapshot(): boolean {
    return this.#hasSnapshot;
  }

  get latencyMs(): number | undefined {
    return this.#client.state.name === 'connected' ? this.#latencyMs : undefined;
  }

  get rejectedFrames(): number {
    return this.#client.rejectedFrames;
  }

  messagesPerSecond(nowMs: number): number | undefined {
    return this.#rate.perSecond(nowMs);
  }

  get state(): FeedState {
    const now = performance.now();
    const state = this.#client.state;
    switch (state.name) {
      case 'connecting':
        return { name: 'connecting' };
      case 'connected': {
        const forMs = now - Math.max(this.#heardAtMs, this.#stateSinceMs);
        return forMs > SILENT_AFTER_MS ? { name: 'silent', forMs } : { name: 'live' };
      }
      case 'reconnecting':
        return { name: 'reconnecting', inMs: Math.max(0, this.#stateSinceMs + state.delayMs - now) };
      case 'disconnected':
        return { name: 'closed' };
      case 'error':
        return { name: 'refused' };
    }
  }
}
