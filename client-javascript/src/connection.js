import { CloseCode } from './close-codes.js';
import { Heartbeat } from './heartbeat.js';

const OPEN = 1;
const OPEN_WITHIN_MS = 20_000;
/** What may wait in the socket; more means that the server does not read what it is sent. */
const MAX_UNSENT_BYTES = 1 << 20;

/** One socket from its opening to its end. The end is told once, and nothing after it. */
export class Connection {
  #socket;
  #listener;
  #heartbeat;
  #deadline;
  #over = false;

  /** Throws when address or protocols are not what a WebSocket takes. */
  constructor(WebSocket, { url, protocols }, listener) {
    this.#listener = listener;
    this.#heartbeat = new Heartbeat({
      send: (message) => this.send(message),
      onLatency: (latencyMs) => listener.latency(latencyMs),
      onDead: () => this.#abandon('Heartbeat timeout'),
    });
    const socket = protocols.length === 0 ? new WebSocket(url) : new WebSocket(url, protocols);
    this.#socket = socket;
    this.#deadline = setTimeout(() => this.#abandon('Not open in time'), OPEN_WITHIN_MS);
    socket.onopen = () => this.#opened();
    socket.onmessage = (event) => this.#over || listener.text(event.data);
    socket.onclose = (event) => this.#end(event.code, event.reason);
    socket.onerror = () => {}; // A close event with the code always follows.
  }

  get open() {
    return !this.#over && this.#socket.readyState === OPEN;
  }

  /** False when it cannot be sent now. */
  send(message) {
    if (!this.open || this.#socket.bufferedAmount > MAX_UNSENT_BYTES) {
      return false;
    }
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  pong() {
    this.#heartbeat.pong();
  }

  /** Ends it from this side; the listener is told nothing. */
  close(code, reason) {
    this.#rest();
    this.#socket.close(code, reason);
  }

  #opened() {
    if (!this.#over) {
      clearTimeout(this.#deadline);
      this.#heartbeat.start();
      this.#listener.opened();
    }
  }

  /** Does not wait for a close frame: the other side has been silent for too long to send one. */
  #abandon(reason) {
    this.#socket.close(CloseCode.HEARTBEAT_TIMEOUT, reason);
    this.#end(CloseCode.HEARTBEAT_TIMEOUT, reason);
  }

  #end(code, reason) {
    if (!this.#over) {
      this.#rest();
      this.#listener.ended(code, reason);
    }
  }

  #rest() {
    this.#over = true;
    clearTimeout(this.#deadline);
    this.#heartbeat.stop();
  }
}
