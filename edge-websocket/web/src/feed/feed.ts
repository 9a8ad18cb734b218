import { CloseCode, SkySpyClient } from 'skyspy-client';
import type { Sky } from '../sky/sky';
import { FrameLog } from './frame-log';
import { MessageRate } from './message-rate';

const SILENT_AFTER_MS = 12_000;
const TOPIC = 'aircraft';
const TOPICS = [TOPIC, 'safety', 'alerts'];

/** How things stand with the server, in the words of the page. */
export type FeedState =
  | { readonly name: 'connecting' | 'live' | 'closed' | 'refused' | 'denied' }
  | { readonly name: 'silent'; readonly forMs: number }
  | { readonly name: 'reconnecting'; readonly inMs: number };

/** Who asks, and for another token when one runs out. */
export interface TokenSource {
  token(): Promise<string | undefined>;
  fresh(): Promise<string | undefined>;
}

/** Keeps the sky up with the server and knows how the connection is. */
export class Feed {
  readonly frames = new FrameLog();
  readonly #url: string;
  readonly #sky: Sky;
  readonly #source: TokenSource;
  readonly #rate = new MessageRate();
  #client: SkySpyClient;
  #stateSinceMs = performance.now();
  #heardAtMs = 0;
  #latencyMs: number | undefined;
  #hasSnapshot = false;
  #denied = false;
  #withheld = false;
  #refused = (): void => undefined;
  #extensions: Array<(client: SkySpyClient) => void> = [];

  constructor(base: URL, sky: Sky, source: TokenSource) {
    const url = new URL('ws/all/', base);
    url.protocol = base.protocol === 'https:' ? 'wss:' : 'ws:';
    this.#url = url.href;
    this.#sky = sky;
    this.#source = source;
    this.#client = this.#newClient();
  }

  /** Called when the server closes with 4001. */
  onRefused(listener: () => void): void {
    this.#refused = listener;
  }

  /** Lets somebody listen to more than the aircraft: called with the connection there is, and with each that takes its place. */
  extend(extension: (client: SkySpyClient) => void): void {
    this.#extensions.push(extension);
    extension(this.#client);
  }

  start(): void {
    this.#withheld = false;
    this.#client.connect();
  }

  /** Somebody else looks: what the last one saw is not theirs to see. */
  restart(connect: boolean): void {
    this.#client.close();
    const gone = [...this.#client.aircraft];
    gone.forEach((previous) => this.#sky.apply({ kind: 'removed', hex: previous.hex, previous }, Date.now()));
    this.#hasSnapshot = false;
    this.#denied = false;
    this.#withheld = !connect;
    this.frames.clear();
    this.#client = this.#newClient();
    if (connect) {
      this.#client.connect();
    }
  }

  /** Does not even ask a server that lets nobody in without a name. */
  withhold(): void {
    this.#withheld = true;
  }

  /** Tries again at once, whatever the connection was waiting for. */
  retry(): void {
    if (this.state.name === 'silent') {
      this.#client.close();
    }
    this.#client.retryNow();
    this.start();
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
    if (this.#withheld) {
      return { name: 'refused' };
    }
    switch (state.name) {
      case 'connecting':
        return { name: 'connecting' };
      case 'connected': {
        const forMs = now - Math.max(this.#heardAtMs, this.#stateSinceMs);
        if (this.#denied) {
          return { name: 'denied' };
        }
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

  #newClient(): SkySpyClient {
    const client = new SkySpyClient({
      url: this.#url,
      topics: TOPICS,
      token: () => this.#source.token(),
      renewToken: () => this.#source.fresh(),
    });
    client.aircraft.onChange((change) => {
      const now = Date.now();
      this.#sky.apply(change, now);
      this.#rate.take(change, now);
    });
    client.on('message', ({ type }) => {
      this.#heardAtMs = performance.now();
      this.#hasSnapshot ||= type === 'aircraft:snapshot' || type === 'aircraft:update';
    });
    client.on('subscribed', ({ topics }) => (this.#denied = !topics.includes(TOPIC)));
    client.on('frame', ({ text, frame }) => this.frames.add(text, frame, Date.now()));
    client.on('latency', ({ latencyMs }) => (this.#latencyMs = latencyMs));
    client.on('state', (state) => {
      this.#stateSinceMs = performance.now();
      if (state.name === 'error' && state.code === CloseCode.UNAUTHORIZED) {
        this.#refused();
      }
    });
    this.#extensions.forEach((extension) => extension(client));
    return client;
  }
}
