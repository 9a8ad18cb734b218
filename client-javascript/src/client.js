import { AircraftTable } from './aircraft-table.js';
import { reconnectDelayMs, retryAfterMs } from './backoff.js';
import { CloseCode, mayReconnect } from './close-codes.js';
import { Connection } from './connection.js';
import { Credentials } from './credentials.js';
import { Emitter } from './emitter.js';
import { handshake, topicsOf } from './handshake.js';
import { MessageQueue } from './message-queue.js';
import { flatten, parse } from './messages.js';
import { Requests } from './requests.js';
import { ResumePoint } from './resume-point.js';
import { StatsDialect } from './stats-dialect.js';
import { Subscription } from './subscription.js';

const QUEUE_LIMIT = 1_000;
const ALIVE = new Set(['connecting', 'connected', 'reconnecting']);

/** One connection to a SkySpy endpoint that comes back by itself, with its subscriptions and the aircraft it knows. */
export class SkySpyClient {
  #url;
  #WebSocket;
  #random;
  #credentials;
  #resumes;
  #subscription;
  #aircraft;
  #connection;
  /** Changes whenever what was begun before no longer counts. */
  #turn = 0;
  #attempt = 0;
  #retry;
  #drainMs;
  #state = { name: 'disconnected' };
  #rejectedFrames = 0;
  #events = new Emitter();
  #point = new ResumePoint();
  #requests = new Requests((message) => this.send(message));
  #stats = new StatsDialect((message) => this.send(message), this.#requests);

  constructor({
    url,
    topics = topicsOf(url),
    token,
    renewToken,
    resume = true,
    maxAircraft,
    WebSocket = globalThis.WebSocket,
    random = Math.random,
  }) {
    if (typeof WebSocket !== 'function') {
      throw new TypeError('No WebSocket here: pass one as the option WebSocket');
    }
    this.#url = url;
    this.#subscription = new Subscription(topics);
    this.#credentials = new Credentials(token, renewToken);
    this.#resumes = resume;
    this.#aircraft = new AircraftTable(maxAircraft);
    this.#WebSocket = WebSocket;
    this.#random = random;
  }

  get state() {
    return this.#state;
  }

  get topics() {
    return this.#subscription.topics;
  }

  get view() {
    return this.#subscription.view;
  }

  get aircraft() {
    return this.#aircraft;
  }

  get position() {
    return this.#point.position;
  }

  get stats() {
    return this.#stats;
  }

  /** Frames since the start that were not messages of the protocol; they are skipped. */
  get rejectedFrames() {
    return this.#rejectedFrames;
  }

  on(event, listener) {
    return this.#events.on(event, listener);
  }

  messages(event = 'message', { limit = QUEUE_LIMIT } = {}) {
    let forget;
    const queue = new MessageQueue(limit, () => forget());
    forget = this.on(event, (message) => queue.put(message));
    return queue;
  }

  connect() {
    if (ALIVE.has(this.#state.name)) {
      return;
    }
    this.#attempt = 0;
    this.#requests.expect();
    this.#become({ name: 'connecting' });
    this.#open();
  }

  /** Tries again now instead of at the end of the current wait. */
  retryNow() {
    if (this.#retry !== undefined) {
      clearTimeout(this.#retry);
      this.#open();
    }
  }

  close() {
    this.#connection?.close(CloseCode.NORMAL, 'Closed by the client');
    this.#leave();
    this.#become({ name: 'disconnected', code: CloseCode.NORMAL });
  }

  subscribe(topics) {
    this.send(this.#subscription.add(topics));
  }

  unsubscribe(topics) {
    this.send(this.#subscription.remove(topics));
  }

  look(options) {
    this.send(this.#subscription.look(options));
    this.#point.hold();
  }

  subscribeStats(filters = {}) {
    this.send(this.#subscription.filterStats(filters));
  }

  updateStatsFilters(filters) {
    this.send(this.#subscription.refineStats(filters));
  }

  request(type, params = {}, { timeoutMs } = {}) {
    return this.#requests.ask({ action: 'request', type, params }, timeoutMs);
  }

  authenticate(token) {
    this.#credentials.replace(token);
    return this.send({ action: 'auth', token });
  }

  send(message) {
    return this.#connection?.send(message) ?? false;
  }

  #open() {
    this.#retry = undefined;
    const turn = ++this.#turn;
    const failed = (error) => this.#ended(CloseCode.ABNORMAL, `No token: ${error?.message ?? error}`);
    let token;
    try {
      token = this.#credentials.current();
    } catch (error) {
      failed(error);
      return;
    }
    if (typeof token?.then !== 'function') {
      this.#openWith(token);
      return;
    }
    const ifStillWanted = (then) => (value) => turn === this.#turn && then(value);
    token.then(
      ifStillWanted((known) => this.#openWith(known)),
      ifStillWanted(failed),
    );
  }

  #openWith(token) {
    const { topics, limited } = this.#subscription;
    const resume = this.#resumes && !limited ? this.#point.token : undefined;
    try {
      const asked = handshake({ url: this.#url, topics, token, resume });
      this.#connection = new Connection(this.#WebSocket, asked, {
        opened: () => this.#opened(),
        text: (text) => this.#received(text),
        latency: (latencyMs) => this.#events.emit('latency', { latencyMs }),
        ended: (code, reason) => this.#ended(code, reason),
      });
    } catch (error) {
      this.#leave();
      this.#become({ name: 'error', reason: error.message });
    }
  }

  #opened() {
    this.#attempt = 0;
    this.#subscription.restore().forEach((message) => this.send(message));
    this.#stats.restore();
    this.#requests.flush();
    this.#become({ name: 'connected' });
  }

  #received(text) {
    const frame = parse(text);
    if (frame === null) {
      this.#rejectedFrames++;
      return;
    }
    const messages = flatten(frame);
    messages.forEach((message) => this.#take(message));
    this.#point.note(frame);
    this.#events.emit('frame', { text, frame });
  }

  #take(message) {
    this.#aircraft.apply(message);
    switch (message.type) {
      case 'subscribed':
        this.#point.viewConfirmed(message);
        break;
      case 'pong':
        this.#connection?.pong();
        break;
      case 'response':
      case 'error':
      case 'stats.response':
      case 'stats.error':
        this.#requests.answer(message);
        break;
      case 'server:draining':
        this.#drainMs = retryAfterMs(message);
        break;
      case 'auth:expiring':
        void this.#renew(message);
        break;
      default:
    }
    this.#events.emit(message.type, message);
    this.#events.emit('message', message);
  }

  async #renew(expiring) {
    const connection = this.#connection;
    try {
      const token = await this.#credentials.renewed(expiring);
      if (token && connection === this.#connection) {
        this.authenticate(token);
      }
    } catch (error) {
      this.#events.emit('error', { type: 'error', message: `Token not renewed: ${error?.message ?? error}` });
    }
  }

  #ended(code, reason) {
    this.#connection = undefined;
    this.#point.release();
    if (!mayReconnect(code)) {
      this.#leave();
      this.#become({ name: code === CloseCode.UNAUTHORIZED ? 'error' : 'disconnected', code, reason });
      return;
    }
    this.#requests.failSent();
    const delayMs = reconnectDelayMs(this.#attempt++, this.#random, this.#drainMs);
    this.#drainMs = undefined;
    this.#retry = setTimeout(() => this.#open(), delayMs);
    this.#become({ name: 'reconnecting', code, reason, delayMs, attempt: this.#attempt });
  }

  /** Nothing comes after this by itself. */
  #leave() {
    this.#turn++;
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#connection = undefined;
    this.#drainMs = undefined;
    this.#requests.close();
  }

  #become(state) {
    this.#state = Object.freeze(state);
    this.#events.emit('state', this.#state);
  }
}
