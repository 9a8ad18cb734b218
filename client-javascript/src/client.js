import { reconnectDelayMs } from './backoff.js';
import { CloseCode, mayReconnect } from './close-codes.js';
import { Emitter } from './emitter.js';
import { Heartbeat } from './heartbeat.js';
import { unpack } from './messages.js';
import { Requests } from './requests.js';

const OPEN = 1;

/** One connection to a SkySpy endpoint that comes back by itself, with its subscriptions. */
export class SkySpyClient {
  #url;
  #WebSocket;
  #random;
  #topics;
  #socket;
  #attempt = 0;
  #retry;
  #state = { name: 'disconnected' };
  #rejectedFrames = 0;
  #events = new Emitter();
  #heartbeat;
  #requests;

  constructor({ url, topics = [], WebSocket = globalThis.WebSocket, random = Math.random }) {
    if (typeof WebSocket !== 'function') {
      throw new TypeError('No WebSocket here: pass one as the option WebSocket');
    }
    this.#url = url;
    this.#topics = new Set(topics);
    this.#WebSocket = WebSocket;
    this.#random = random;
    const send = (message) => this.#send(message);
    this.#requests = new Requests(send);
    this.#heartbeat = new Heartbeat({
      send,
      onLatency: (latencyMs) => this.#events.emit('latency', { latencyMs }),
      onDead: () => this.#abandon(),
    });
  }

  get state() {
    return this.#state;
  }

  get topics() {
    return [...this.#topics];
  }

  /** Frames since the start that were not messages of the protocol; they are skipped. */
  get rejectedFrames() {
    return this.#rejectedFrames;
  }

  on(event, listener) {
    return this.#events.on(event, listener);
  }

  connect() {
    if (this.#socket !== undefined || this.#retry !== undefined) {
      return;
    }
    this.#attempt = 0;
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
    clearTimeout(this.#retry);
    this.#retry = undefined;
    const socket = this.#socket;
    this.#socket = undefined;
    this.#rest();
    socket?.close(CloseCode.NORMAL, 'Closed by the client');
    this.#become({ name: 'disconnected', code: CloseCode.NORMAL });
  }

  subscribe(topics) {
    topics.forEach((topic) => this.#topics.add(topic));
    this.#send({ action: 'subscribe', topics: [...topics] });
  }

  unsubscribe(topics) {
    topics.forEach((topic) => this.#topics.delete(topic));
    this.#send({ action: 'unsubscribe', topics: [...topics] });
  }

  /** Asks the server; rejects with a RequestError after 10 s, on refusal, or when the connection ends. */
  request(type, params = {}, { timeoutMs } = {}) {
    return this.#requests.ask(type, params, timeoutMs);
  }

  #open() {
    this.#retry = undefined;
    const socket = new this.#WebSocket(this.#url);
    this.#socket = socket;
    const current = (listener) => (event) => {
      if (this.#socket === socket) {
        listener(event);
      }
    };
    socket.onopen = current(() => this.#opened());
    socket.onmessage = current((event) => this.#received(event.data));
    socket.onclose = current((event) => this.#ended(event.code, event.reason));
    socket.onerror = () => {}; // A close event with the code always follows.
  }

  #opened() {
    this.#attempt = 0;
    this.#become({ name: 'connected' });
    if (this.#topics.size > 0) {
      this.#send({ action: 'subscribe', topics: this.topics });
    }
    this.#heartbeat.start();
  }

  #received(text) {
    const messages = unpack(text);
    if (messages === null) {
      this.#rejectedFrames++;
      return;
    }
    messages.forEach((message) => this.#take(message));
  }

  #take(message) {
    if (message.type === 'pong') {
      this.#heartbeat.pong();
    } else if (message.type === 'response' || (message.type === 'error' && message.request_id != null)) {
      this.#requests.answer(message);
    }
    this.#events.emit(message.type, message);
    this.#events.emit('message', message);
  }

  /** Does not wait for a close frame: the other side has been silent for too long to send one. */
  #abandon() {
    const socket = this.#socket;
    socket?.close(CloseCode.HEARTBEAT_TIMEOUT, 'Heartbeat timeout');
    this.#ended(CloseCode.HEARTBEAT_TIMEOUT, 'Heartbeat timeout');
  }

  #ended(code, reason) {
    this.#socket = undefined;
    this.#rest();
    if (mayReconnect(code)) {
      const delayMs = reconnectDelayMs(this.#attempt++, this.#random);
      this.#retry = setTimeout(() => this.#open(), delayMs);
      this.#become({ name: 'reconnecting', code, reason, delayMs, attempt: this.#attempt });
    } else {
      this.#become({ name: code === CloseCode.UNAUTHORIZED ? 'error' : 'disconnected', code, reason });
    }
  }

  #rest() {
    this.#heartbeat.stop();
    this.#requests.failAll();
  }

  #send(message) {
    if (this.#socket?.readyState !== OPEN) {
      return false;
    }
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  #become(state) {
    this.#state = Object.freeze(state);
    this.#events.emit('state', this.#state);
  }
}
