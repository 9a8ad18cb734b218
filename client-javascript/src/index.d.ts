/** Aircraft as the server sends it. An absent field is unknown; zero is a value. */
export interface Aircraft {
  /** ICAO address, six upper-case hexadecimal digits; "~" in front when it is not an ICAO address. */
  readonly hex: string;
  /** Callsign, trimmed. */
  readonly flight?: string;
  /** Degrees, north positive. */
  readonly lat?: number;
  /** Degrees, east positive. */
  readonly lon?: number;
  /** Barometric altitude in ft, or "ground". */
  readonly alt_baro?: number | 'ground';
  /** Geometric altitude in ft. */
  readonly alt_geom?: number;
  /** Barometric altitude in ft, or the geometric one where the former is unknown. */
  readonly alt?: number | 'ground';
  /** Ground speed in kt. */
  readonly gs?: number;
  /** True track in degrees, clockwise from north. */
  readonly track?: number;
  /** Vertical rates in ft/min. */
  readonly baro_rate?: number;
  readonly geom_rate?: number;
  readonly vr?: number;
  /** Four octal digits. */
  readonly squawk?: string;
  /** Emitter category, for example "A3". */
  readonly category?: string;
  /** ICAO type designator. */
  readonly t?: string;
  /** Registration. */
  readonly r?: string;
  /** Signal in dB relative to full scale. */
  readonly rssi?: number;
  /** Seconds since the last message, and since the last position, when this object was sent. */
  readonly seen?: number;
  readonly seen_pos?: number;
  /** Messages received from this aircraft. */
  readonly messages?: number;
  readonly emergency?: boolean;
  readonly military?: boolean;
  readonly is_military?: boolean;
  /** Distance from the receiver in nautical miles. */
  readonly distance_nm?: number;
  readonly [field: string]: unknown;
}

export type AircraftChange =
  | {
      readonly kind: 'added';
      readonly hex: string;
      readonly aircraft: Aircraft;
      readonly previous: undefined;
      readonly source: string;
    }
  | {
      readonly kind: 'changed';
      readonly hex: string;
      readonly aircraft: Aircraft;
      readonly previous: Aircraft;
      readonly source: string;
    }
  | { readonly kind: 'removed'; readonly hex: string; readonly previous: Aircraft; readonly reason?: string };

/** The aircraft a server knows, folded from its messages. */
export class AircraftTable {
  readonly size: number;
  get(hex: string): Aircraft | undefined;
  [Symbol.iterator](): IterableIterator<Aircraft>;
  /** Folds one message; false when it is not about aircraft. */
  apply(message: Message): boolean;
  /** Calls the listener with each change; returns a function that removes it. */
  onChange(listener: (change: AircraftChange) => void): () => void;
}

export interface Message {
  readonly type: string;
  readonly data?: unknown;
  readonly request_id?: unknown;
  readonly message?: string;
  readonly [field: string]: unknown;
}

/**
 * `reconnecting`: the connection was lost or could not be made; the next attempt comes `delayMs` after this event.
 * `disconnected`: ended for good (1000, 1001 or `close()`). `error`: the server wants other credentials (4001).
 */
export type ConnectionState =
  | { readonly name: 'connecting' | 'connected' }
  | {
      readonly name: 'reconnecting';
      readonly code: number;
      readonly reason: string;
      readonly delayMs: number;
      /** 1 for the first attempt since the last open connection. */
      readonly attempt: number;
    }
  | { readonly name: 'disconnected' | 'error'; readonly code?: number; readonly reason?: string };

export interface ClientOptions {
  /** For example `wss://host/ws/aircraft/?topics=aircraft`. */
  readonly url: string;
  /** Subscribed each time the connection opens. */
  readonly topics?: readonly string[];
  /** Needed where there is no global WebSocket, as in Node 20. */
  readonly WebSocket?: new (url: string) => unknown;
  /** Source of the jitter, 0 to 1. */
  readonly random?: () => number;
}

/** One connection to a SkySpy endpoint that comes back by itself, with its subscriptions. */
export class SkySpyClient {
  constructor(options: ClientOptions);
  readonly state: ConnectionState;
  readonly topics: string[];
  /** Frames since the start that were not messages of the protocol; they are skipped. */
  readonly rejectedFrames: number;
  connect(): void;
  /** Tries again now instead of at the end of the current wait. */
  retryNow(): void;
  close(): void;
  subscribe(topics: readonly string[]): void;
  unsubscribe(topics: readonly string[]): void;
  /** Asks the server; rejects with a RequestError after 10 s, on refusal, or when the connection ends. */
  request(type: string, params?: object, options?: { timeoutMs?: number }): Promise<unknown>;
  /** Adds a listener and returns a function that removes it. Any message type is an event name too. */
  on(event: 'state', listener: (state: ConnectionState) => void): () => void;
  on(event: 'latency', listener: (value: { latencyMs: number }) => void): () => void;
  on(event: 'message', listener: (message: Message) => void): () => void;
  on(event: string, listener: (message: Message) => void): () => void;
}

export class RequestError extends Error {
  readonly reason: 'timeout' | 'refused' | 'disconnected';
}

export const CloseCode: {
  readonly NORMAL: 1000;
  readonly GOING_AWAY: 1001;
  readonly HEARTBEAT_TIMEOUT: 4000;
  readonly UNAUTHORIZED: 4001;
};

/** Whether a connection that ended with this code is worth another attempt. */
export function mayReconnect(code: number): boolean;

/** Milliseconds before attempt 0, 1, 2 …: 1 s, doubled, at most 30 s, then 0 to 30 % on top. */
export function reconnectDelayMs(attempt: number, random?: () => number): number;

/** The messages inside one text frame, batches unpacked in order; null when the text is not a message. */
export function unpack(text: unknown): Message[] | null;
