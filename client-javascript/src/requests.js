const ANSWER_WITHIN_MS = 10_000;
const MAX_WAITING = 256;

/** Why a request has no answer: the server said so, time ran out, the connection ended, or too many wait already. */
export class RequestError extends Error {
  /** @param answer what the server said, when it did */
  constructor(reason, message, answer) {
    super(message);
    this.name = 'RequestError';
    this.reason = reason;
    this.answer = answer;
  }
}

/**
 * Requests that wait for their answer, by request id. One that is made while the connection is being made goes out when it is open;
 * one that was sent and lost its connection fails, because nobody knows whether it was done.
 */
export class Requests {
  #send;
  #waiting = new Map();
  #next = 1;
  #closed = true;

  constructor(send) {
    this.#send = send;
  }

  get waiting() {
    return this.#waiting.size;
  }

  ask(message, timeoutMs = ANSWER_WITHIN_MS) {
    if (this.#closed) {
      return Promise.reject(new RequestError('disconnected', 'Not connected'));
    }
    if (this.#waiting.size >= MAX_WAITING) {
      return Promise.reject(new RequestError('overloaded', `${MAX_WAITING} requests wait already`));
    }
    const id = `req_${this.#next++}`;
    return new Promise((resolve, reject) => {
      const late = () => this.#settle(id)?.reject(new RequestError('timeout', `No answer within ${timeoutMs} ms`));
      const waiter = { resolve, reject, timer: setTimeout(late, timeoutMs), message: { ...message, request_id: id } };
      this.#waiting.set(id, waiter);
      waiter.sent = this.#send(waiter.message);
    });
  }

  /** A connection is being made: requests may wait for it. */
  expect() {
    this.#closed = false;
  }

  /** The connection is open. */
  flush() {
    for (const waiter of this.#waiting.values()) {
      waiter.sent ||= this.#send(waiter.message);
    }
  }

  /** The connection ended; another is coming. */
  failSent() {
    this.#fail((waiter) => waiter.sent, 'Connection ended before the answer');
  }

  /** The connection ended for good. */
  close() {
    this.#closed = true;
    this.#fail(() => true, 'Connection ended before the answer');
  }

  /** Takes an answer; false when nobody waits for it. */
  answer(message) {
    const waiter = this.#settle(message.request_id);
    if (waiter === undefined) {
      return false;
    }
    if (message.type === 'response' || message.type === 'stats.response') {
      waiter.resolve(message.data);
    } else {
      const text = String(message.message ?? message.error ?? 'Request refused');
      waiter.reject(new RequestError('refused', text, message));
    }
    return true;
  }

  #fail(wanted, why) {
    for (const [id, waiter] of [...this.#waiting]) {
      if (wanted(waiter)) {
        this.#settle(id).reject(new RequestError('disconnected', why));
      }
    }
  }

  #settle(id) {
    const waiter = this.#waiting.get(id);
    if (waiter !== undefined) {
      clearTimeout(waiter.timer);
      this.#waiting.delete(id);
    }
    return waiter;
  }
}
