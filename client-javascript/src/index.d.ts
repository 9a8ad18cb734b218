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
  /** Messages a second over the last ten. */
  readonly message_rate?: number;
  readonly emergency?: boolean;
  readonly military?: boolean;
  readonly is_military?: boolean;
  /** Distance from the receiver in nautical miles. */
  readonly distance_nm?: number;
  /** Geometric minus barometric altitude in ft. */
  readonly geom_minus_baro?: number;
  /** What ACAS tells the pilots, until 20 s after it was last heard. */
  readonly acas_ra?: ResolutionAdvisory;
  readonly [field: string]: unknown;
}

/** A resolution advisory. One that is not confirmed is a single reply that may only look like one. */
export interface ResolutionAdvisory {
  /** In a few words, for example "climb" or "clear of conflict". */
  readonly advisory: string;
  /** As it was sent, 14 hexadecimal digits. */
  readonly bytes: string;
  readonly source: 'TC28' | 'BDS30' | 'DF16';
  readonly confirmed: boolean;
  readonly terminated: boolean;
  readonly multiple_threats: boolean;
  /** ICAO address of the threat. */
  readonly threat_id_hex?: string;
  /** When it was first heard. */
  readonly since: string;
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

/** The aircraft a server knows, folded from its messages. Objects are replaced, never changed in place. */
export class AircraftTable {
  /** @param limit aircraft it holds at most (100 000); what would come on top is left out and counted */
  constructor(limit?: number);
  readonly size: number;
  /** How often an aircraft was left out because the table was full. */
  readonly beyondLimit: number;
  get(hex: string): Aircraft | undefined;
  [Symbol.iterator](): IterableIterator<Aircraft>;
  /** Folds one message; false when it is not about aircraft. */
  apply(message: Message): boolean;
  /** Calls the listener with each change; returns a function that removes it. */
  onChange(listener: (change: AircraftChange) => void): () => void;
}

/** Any message of the server. */
export interface Message {
  readonly type: string;
  readonly data?: unknown;
  readonly request_id?: unknown;
  readonly message?: string;
  readonly [field: string]: unknown;
}

interface Of<Type extends string, Data> extends Message {
  readonly type: Type;
  readonly data: Data;
}

export interface AircraftList {
  readonly aircraft: readonly Aircraft[];
  readonly count: number;
  readonly timestamp: string;
}

/** Where the picture of one edge stood. Comparable within one epoch. */
export interface Position {
  readonly epoch: string;
  readonly seq: number;
}

export interface Resumable {
  readonly epoch?: string;
  readonly seq?: number;
  /** Makes a connection that shows it begin where this message ends. */
  readonly resume?: string;
}

export interface SafetyEvent {
  /** The same for every change of this event, and for a replay of the same frames. */
  readonly id: number;
  /** Counts the changes; of two the larger one is the newer. */
  readonly sequence?: number;
  /** When it began. */
  readonly timestamp: string;
  readonly event_type: string;
  readonly severity: 'critical' | 'high' | 'medium' | 'low';
  readonly worst_severity?: SafetyEvent['severity'];
  readonly icao_hex: string;
  readonly icao_hex_2?: string | null;
  readonly callsign?: string | null;
  readonly callsign_2?: string | null;
  readonly message: string;
  readonly acknowledged?: boolean;
  /** Whether it lasts. */
  readonly active?: boolean;
  readonly resolved_at?: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** How grave a match is: that of its rule. The older names info, warning and critical are the usual ones. */
export type AlertPriority = 'info' | 'warning' | 'critical' | 'low' | 'medium' | 'high';

/** Who may see a rule and its matches: its owner, those who subscribe, too, or everybody. */
export type AlertVisibility = 'private' | 'shared' | 'public';

/** An aircraft matched a rule. */
export interface TriggeredAlert {
  /** The same on every edge, and in every replay. */
  readonly id: number;
  readonly rule_id: number;
  readonly rule_name: string;
  readonly icao_hex: string;
  readonly callsign?: string | null;
  readonly message: string;
  readonly priority: AlertPriority;
  readonly visibility?: AlertVisibility;
  /** The aircraft as it was then. */
  readonly aircraft_data?: Aircraft | null;
  readonly triggered_at: string;
  readonly acknowledged?: boolean;
  readonly acknowledged_at?: string | null;
  readonly [field: string]: unknown;
}

/** What has become of a match. */
export interface AlertAcknowledged {
  readonly id: number;
  readonly acknowledged?: boolean;
  readonly acknowledged_at?: string | null;
  readonly [field: string]: unknown;
}

/** A rule in the answer to `alert-rules`. */
export interface AlertRuleInfo {
  readonly id: number;
  readonly name: string;
  /** What its simple condition compares; null when it has groups of conditions only, as are operator and value. */
  readonly rule_type?: string | null;
  readonly operator?: string | null;
  readonly value?: string | null;
  readonly priority: AlertPriority;
  readonly enabled: boolean;
  readonly visibility: AlertVisibility;
  readonly is_system?: boolean;
  readonly cooldown_minutes: number;
  readonly last_triggered?: string | null;
  readonly is_owner?: boolean;
  readonly [field: string]: unknown;
}

export interface AlertSubscriptionInfo {
  readonly id: number;
  readonly rule_id: number;
  readonly rule_name: string;
  readonly rule_priority: AlertPriority;
  /** Whether matches come as `alert:triggered`. */
  readonly notify_on_trigger: boolean;
  readonly created_at: string;
}

export interface AlertStats {
  readonly total_rules: number;
  readonly active_rules: number;
  readonly alerts_last_hour: number;
  readonly alerts_last_24h: number;
  /** At most ten, those with most matches. */
  readonly by_rule: ReadonlyArray<{ readonly rule__name: string; readonly count: number }>;
  readonly by_priority: Readonly<Record<string, number>>;
  readonly timestamp: string;
}

/** A datalink message. What is unknown is null in the first members, and absent in the others. */
export interface AcarsMessage {
  /** The same for every copy. */
  readonly id: number | string;
  readonly timestamp: string;
  /** ACARS (VHF), VDLM2, HFDL, IMSL (Inmarsat), IRDM (Iridium) or OTHER. */
  readonly source: string;
  /** MHz with three decimals. */
  readonly frequency?: string | number | null;
  readonly channel?: number | null;
  readonly icao_hex?: string | null;
  readonly registration?: string | null;
  readonly callsign?: string | null;
  readonly label?: string | null;
  readonly block_id?: string | null;
  readonly msg_num?: string | null;
  readonly text?: string | null;
  readonly decoded?: AcarsDecoded | null;
  /** dBFS. */
  readonly signal_level?: number | null;
  /** Flight id as it was sent. */
  readonly flight?: string;
  readonly airline?: { readonly icao: string; readonly iata?: string; readonly flight_number?: string };
  readonly label_info?: { readonly name: string; readonly description: string };
  readonly category?: string;
  readonly subcategory?: string;
  readonly direction?: 'uplink' | 'downlink';
  readonly station_id?: string;
  readonly stations?: readonly string[];
  /** How often it was heard so far. */
  readonly copies?: number;
  readonly block?: string;
  /** Ids of the parts that this message takes the place of. */
  readonly supersedes?: readonly string[];
  readonly [field: string]: unknown;
}

/** What the text of a datalink message says; what it does not say is absent. Times are hours, minutes and seconds, UTC. */
export interface AcarsDecoded {
  readonly message_type: string;
  readonly description: string;
  readonly level: 'full' | 'partial';
  readonly decoder: string;
  readonly position?: { readonly lat: number; readonly lon: number };
  readonly altitude_ft?: number;
  readonly time?: string;
  readonly day?: number;
  readonly flight?: string;
  readonly registration?: string;
  readonly departure?: string;
  readonly arrival?: string;
  readonly alternate?: string;
  readonly departure_runway?: string;
  readonly arrival_runway?: string;
  readonly eta?: string;
  readonly out?: string;
  readonly off?: string;
  readonly on?: string;
  readonly in?: string;
  readonly route?: string;
  readonly temp_c?: number;
  readonly ground_speed_kt?: number;
  readonly heading_deg?: number;
  readonly mach?: number;
  readonly waypoints?: readonly AcarsWaypoint[];
  readonly winds?: readonly AcarsWind[];
  readonly adsc?: readonly AcarsGroup[];
  readonly cpdlc?: readonly AcarsGroup[];
  readonly groups?: readonly AcarsGroup[];
  /** Further values as in the text. */
  readonly items?: Readonly<Record<string, string>>;
  /** What was not understood. */
  readonly remaining?: string;
}

export interface AcarsWaypoint {
  readonly name: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly time?: string;
}

export interface AcarsWind {
  readonly waypoint?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly altitude_ft?: number;
  readonly direction_deg: number;
  readonly speed_kt: number;
  readonly temp_c?: number;
}

/** A group of an ADS-C report or an element of a CPDLC message; units are in the names of its values. */
export interface AcarsGroup {
  readonly name: string;
  readonly text: string;
  readonly values: Readonly<Record<string, number | string>>;
}

/** What a label of a datalink message means: the answer to the request `labels` has one for each. */
export interface LabelInfo {
  readonly name: string;
  readonly description: string;
  readonly category: string;
  readonly subcategory: string;
  readonly direction: string;
}

export interface View {
  readonly bbox: readonly [number, number, number, number] | null;
  readonly fields: readonly string[] | null;
}

/** Filters of the aircraft statistics; altitudes in ft, distances in nautical miles. */
export interface StatsFilters {
  readonly military_only?: boolean;
  readonly category?: string | null;
  readonly min_altitude?: number | null;
  readonly max_altitude?: number | null;
  readonly min_distance?: number | null;
  readonly max_distance?: number | null;
  readonly aircraft_type?: string | null;
}

export interface AuthExpiring extends Message {
  readonly type: 'auth:expiring';
  readonly expires_at: string;
  /** Seconds. */
  readonly expires_in: number;
}

export interface ServerError extends Message {
  readonly type: 'error';
  readonly message: string;
}

/** Messages by their type. Any other type is an event too, as a {@link Message}. */
export interface MessagesByType {
  'aircraft:snapshot': Of<'aircraft:snapshot', AircraftList> & Resumable;
  'aircraft:update': Of<'aircraft:update', AircraftList>;
  'aircraft:new': Of<'aircraft:new', Aircraft>;
  'aircraft:delta': Of<'aircraft:delta', { readonly hex: string; readonly changes: Readonly<Record<string, unknown>> }>;
  'aircraft:remove': Of<'aircraft:remove', { readonly hex: string; readonly reason?: string }>;
  'aircraft:heartbeat': Of<'aircraft:heartbeat', { readonly count: number; readonly timestamp: string }> & Resumable;
  'positions:update': Of<
    'positions:update',
    { readonly positions: readonly Aircraft[]; readonly removed?: readonly string[] }
  >;
  'safety:snapshot': Of<'safety:snapshot', { readonly events: readonly SafetyEvent[]; readonly count: number }>;
  'safety:event': Of<'safety:event', SafetyEvent>;
  'safety:event_updated': Of<'safety:event_updated', SafetyEvent>;
  'safety:event_resolved': Of<'safety:event_resolved', SafetyEvent>;
  'alert:snapshot': Of<
    'alert:snapshot',
    { readonly alerts: readonly TriggeredAlert[]; readonly count: number; readonly timestamp: string }
  >;
  'alert:triggered': Of<'alert:triggered', TriggeredAlert>;
  'alert:acknowledged': Of<'alert:acknowledged', AlertAcknowledged>;
  'alert:deleted': Of<'alert:deleted', { readonly id: number; readonly rule_id: number }>;
  'acars:snapshot': Of<'acars:snapshot', { readonly messages: readonly AcarsMessage[]; readonly count: number }>;
  'acars:message': Of<'acars:message', AcarsMessage>;
  'acars:message_updated': Of<
    'acars:message_updated',
    { readonly id: string; readonly copies: number; readonly stations: readonly string[] }
  >;
  'stats:update': Of<'stats:update', { readonly stat_type: string; readonly stats: unknown }>;
  'stats.connected': Message & { readonly available_stat_types: readonly string[] };
  'stats.update': Of<'stats.update', unknown> & { readonly stat_type: string };
  subscribed: Message & { readonly topics: readonly string[]; readonly view?: View; readonly filters?: StatsFilters };
  unsubscribed: Message & { readonly topics: readonly string[] };
  resumed: Message & Position & { readonly topics: readonly string[] };
  authenticated: Message & { readonly user: string | null; readonly expires_at: string | null };
  'auth:expiring': AuthExpiring;
  'server:draining': Message & { readonly retry_after_ms: number };
  error: ServerError;
}

/** Requests whose parameters and answers have a shape here; any other can be made, too. */
export interface Requests {
  /** Matches one may see, the newest first: of the last `hours` (24, at most 720), `limit` of them (50, at most 200). */
  alerts: Asked<{ readonly hours?: number; readonly limit?: number }, readonly TriggeredAlert[]>;
  'alert-rules': Asked<object, readonly AlertRuleInfo[]>;
  'alert-stats': Asked<object, AlertStats>;
  'alert-count': Asked<
    { readonly acknowledged?: boolean },
    { readonly count: number; readonly acknowledged: boolean; readonly timestamp: string }
  >;
  'my-subscriptions': Asked<object, readonly AlertSubscriptionInfo[]>;
  'acknowledge-alert': Asked<
    { readonly id: number },
    { readonly success: boolean; readonly alert_id?: number; readonly error?: string }
  >;
  'acknowledge-all-alerts': Asked<
    object,
    { readonly success: boolean; readonly acknowledged_count?: number; readonly error?: string }
  >;
}

interface Asked<Params extends object, Answer> {
  readonly params: Params;
  readonly answer: Answer;
}

/** What `on` can listen to. */
export interface Events extends MessagesByType {
  /** How the connection is. */
  state: ConnectionState;
  /** Each pong. */
  latency: { readonly latencyMs: number };
  /** Each message, batches unpacked, after it was folded into the table. */
  message: Message;
  /** Each text frame as it came, after everything in it. */
  frame: { readonly text: string; readonly frame: Message };
}

/**
 * `reconnecting`: the connection was lost or could not be made; the next attempt comes `delayMs` after this event.
 * `disconnected`: ended for good (1000, 1001 or `close()`). `error`: the server wants other credentials (4001), or what it was to be
 * asked with makes no sense (no code).
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

/** A JWT or an API key; undefined connects as nobody. */
export type Token = string | undefined;

/** As much of a WebSocket as is used here. */
export interface SocketLike {
  readonly readyState: number;
  readonly bufferedAmount: number;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  send(text: string): void;
  close(code?: number, reason?: string): void;
}

export interface ClientOptions {
  /** For example `wss://host/ws/aircraft/`. */
  readonly url: string;
  /** Asked for with each connection; when absent, those in the address, and without any the server sends all. */
  readonly topics?: readonly string[];
  /**
   * Who connects, sent as a subprotocol. A function is asked before each connection; when it fails, that counts as a failed attempt.
   */
  readonly token?: Token | (() => Token | Promise<Token>);
  /** Asked when the server says that the token expires soon; when absent, `token` is, if it is a function. */
  readonly renewToken?: (expiring: AuthExpiring) => Token | Promise<Token>;
  /** Whether a reconnect asks for what changed instead of everything; true. Needs a server that offers it. */
  readonly resume?: boolean;
  /** Aircraft that are kept at most; 100 000. */
  readonly maxAircraft?: number;
  /** Needed where there is no global WebSocket, as in Node 20. */
  readonly WebSocket?: new (url: string, protocols?: string[]) => SocketLike;
  /** Source of the jitter, 0 to 1. */
  readonly random?: () => number;
}

/** What to see of the sky. null takes an option away, an absent one stays as it is. */
export interface ViewOptions {
  /** West, south, east, north in degrees; west > east crosses the antimeridian. Takes the place of a circle. */
  readonly bbox?: readonly [number, number, number, number] | null;
  /** Needs `radius_nm`. Takes the place of a box. */
  readonly center?: { readonly lat: number; readonly lon: number } | null;
  readonly radius_nm?: number;
  /** Only these members of each aircraft, and `hex`. */
  readonly fields?: readonly string[] | null;
}

/** Messages for a reader that takes them when it can. Full, it gives up its oldest ones. */
export class MessageQueue<M = Message> implements AsyncIterableIterator<M> {
  constructor(limit: number, onEnd: () => void);
  readonly size: number;
  /** Messages that were given up. */
  readonly dropped: number;
  put(message: M): void;
  next(): Promise<IteratorResult<M, undefined>>;
  return(): Promise<IteratorResult<M, undefined>>;
  [Symbol.asyncIterator](): this;
}

/** The words of `/ws/stats/`. Subscriptions and filters outlive the connection; results come as `stats.update`. */
export interface StatsDialect {
  readonly types: string[];
  subscribe(types: readonly string[]): void;
  unsubscribe(types: readonly string[]): void;
  setFilters(filters: Readonly<Record<string, unknown>>): void;
  request(type: string, filters?: Readonly<Record<string, unknown>>, options?: RequestOptions): Promise<unknown>;
  /** Asks for the types there are: the answer is the event `stats.list`. False when not connected. */
  list(): boolean;
  /** Asks for a new calculation. False when not connected. */
  refresh(type: string): boolean;
}

export interface RequestOptions {
  /** 10 000. */
  readonly timeoutMs?: number;
}

/** One connection to a SkySpy endpoint that comes back by itself, with its subscriptions and the aircraft it knows. */
export class SkySpyClient {
  constructor(options: ClientOptions);
  readonly state: ConnectionState;
  readonly topics: string[];
  /** The options of `look` that are in force. */
  readonly view: ViewOptions;
  /** The aircraft the server has told of. Kept while there is no connection. */
  readonly aircraft: AircraftTable;
  /** What the table was equal to at the last frame that said so; undefined with servers that do not. */
  readonly position: Position | undefined;
  readonly stats: StatsDialect;
  /** Frames since the start that were not messages of the protocol; they are skipped. */
  readonly rejectedFrames: number;
  connect(): void;
  /** Tries again now instead of at the end of the current wait. */
  retryNow(): void;
  close(): void;
  subscribe(topics: readonly string[]): void;
  unsubscribe(topics: readonly string[]): void;
  /** Limits what the server sends of aircraft. Remembered over reconnects. */
  look(options: ViewOptions): void;
  /** Statistics of the aircraft that pass the filters come as `stats:update`. Remembered over reconnects. */
  subscribeStats(filters?: StatsFilters): void;
  updateStatsFilters(filters: StatsFilters): void;
  /**
   * Asks the server. Waits for a connection that is being made. Rejects with a {@link RequestError} after 10 s, on refusal, when the
   * connection ends before the answer, or when 256 requests wait already.
   */
  request<R extends keyof Requests>(
    type: R,
    params?: Requests[R]['params'],
    options?: RequestOptions,
  ): Promise<Requests[R]['answer']>;
  request(type: string, params?: object, options?: RequestOptions): Promise<unknown>;
  /** Shows another token on the open connection; the answer is the event `authenticated` or `error`. False when not connected. */
  authenticate(token: string): boolean;
  /** Sends any message, such as `position_update` of `/ws/cannonball/`. False when it cannot be sent now. */
  send(message: object): boolean;
  /** Adds a listener and returns a function that removes it. Any message type is an event name too. */
  on<E extends keyof Events>(event: E, listener: (value: Events[E]) => void): () => void;
  on(event: string, listener: (message: Message) => void): () => void;
  /** Messages to be read with `for await`; at most `limit` (1 000) wait, then the oldest are given up. */
  messages<E extends keyof MessagesByType>(
    event: E,
    options?: { readonly limit?: number },
  ): MessageQueue<MessagesByType[E]>;
  messages(event?: string, options?: { readonly limit?: number }): MessageQueue;
}

/** Why a request has no answer. */
export class RequestError extends Error {
  constructor(reason: RequestError['reason'], message: string, answer?: Message);
  readonly reason: 'timeout' | 'refused' | 'disconnected' | 'overloaded';
  /** What the server said, when it refused. */
  readonly answer: Message | undefined;
}

export const CloseCode: {
  readonly NORMAL: 1000;
  readonly GOING_AWAY: 1001;
  readonly ABNORMAL: 1006;
  readonly HEARTBEAT_TIMEOUT: 4000;
  readonly UNAUTHORIZED: 4001;
};

/** Whether a connection that ended with this code is worth another attempt. */
export function mayReconnect(code: number): boolean;

/** Milliseconds before attempt 0, 1, 2 …: 1 s, doubled, at most 30 s or what the server asked for, then 0 to 30 % on top. */
export function reconnectDelayMs(attempt: number, random?: () => number, atLeastMs?: number): number;

/** The messages inside one text frame, batches unpacked in order; null when the text is not a message. */
export function unpack(text: unknown): Message[] | null;
