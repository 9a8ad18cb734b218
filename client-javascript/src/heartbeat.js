const PING_EVERY_MS = 30_000;
const PONG_WITHIN_MS = 10_000;
const FIRST_PING_MS = 2_000;

/**
 * Pings an open connection every 30 s, and once soon after it opened: not at once, because then the first messages are still
 * being read and the latency would be theirs.
 * A pong that takes longer than 10 s means that the connection is dead.
 */
export class Heartbeat {
  #send;
  #onLatency;
  #onDead;
  #first;
  #pinger;
  #deadline;
  #sentAt;

  constructor({ send, onLatency, onDead }) {
    this.#send = send;
    this.#onLatency = onLatency;
    this.#onDead = onDead;
  }

  start() {
    this.stop();
    this.#pinger = setInterval(() => this.#ping(), PING_EVERY_MS);
    this.#first = setTimeout(() => this.#ping(), FIRST_PING_MS);
  }

  stop() {
    clearTimeout(this.#first);
    clearInterval(this.#pinger);
    clearTimeout(this.#deadline);
    this.#sentAt = undefined;
  }

  pong() {
    if (this.#sentAt === undefined) {
      return;
    }
    clearTimeout(this.#deadline);
    const latencyMs = performance.now() - this.#sentAt;
    this.#sentAt = undefined;
    this.#onLatency(latencyMs);
  }

  #ping() {
    this.#sentAt = performance.now();
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.#onDead(), PONG_WITHIN_MS);
    this.#send({ action: 'ping' });
  }
}
