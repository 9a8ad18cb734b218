const PING_EVERY_MS = 30_000;
const PONG_WITHIN_MS = 10_000;

/**
 * Pings an open connection every 30 s, the first time at once so that the latency is known early.
 * A pong that takes longer than 10 s means that the connection is dead.
 */
export class Heartbeat {
  #send;
  #onLatency;
  #onDead;
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
    this.#ping();
  }

  stop() {
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
