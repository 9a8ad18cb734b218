const ANSWER_WITHIN_MS = 10_000;

/** Why a request has no answer: the server said so, time ran out, or the connection ended. */
export class RequestError extends Error {
  constructor(reason, message) {
    super(message);
    this.name = 'RequestError';
    this.reason = reason;
  }
}

/** Requests that wait for their answer, by request id. */
export class Requests {
  #send;
  #waiting = new Map();
  #next = 1;

  constructor(send) {
    this.#send = send;
  }

  ask(type, params, timeoutMs = ANSWER_WITHIN_MS) {
    const id = `req_${this.#next++}`;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new RequestError('timeout', `No answer to ${type} within ${timeoutMs} ms`));
      }, timeoutMs);
      this.#waiting.set(id, { resolve, reject, timer });
      if (!this.#send({ action: 'request', type, request_id: id, params })) {
        this.#settle(id)?.reject(new RequestError('disconnected', 'Not connected'));
      }
    });
  }

  /** Takes a response, or an error that answers a request; false when nobody waits for it. */
  answer(message) {
    const waiter = this.#settle(message.request_id);
    if (waiter === undefined) {
      return false;
    }
    if (message.type === 'response') {
      waiter.resolve(message.data);
    } else {
      waiter.reject(new RequestError('refused', String(message.message ?? 'Request refused')));
    }
    return true;
  }

  failAll() {
    for (const id of [...this.#waiting.keys()]) {
      this.#settle(id)?.reject(new RequestError('disconnected', 'Connection ended before the answer'));
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
