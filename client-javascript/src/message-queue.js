/** Messages for a reader that takes them when it can. Full, it gives up its oldest ones and counts them. */
export class MessageQueue {
  #limit;
  #messages = [];
  #readers = [];
  #dropped = 0;
  #ended = false;
  #onEnd;

  constructor(limit, onEnd) {
    if (!Number.isInteger(limit) || limit < 1) {
      throw new RangeError('A queue holds at least one message');
    }
    this.#limit = limit;
    this.#onEnd = onEnd;
  }

  get dropped() {
    return this.#dropped;
  }

  get size() {
    return this.#messages.length;
  }

  put(message) {
    const reader = this.#readers.shift();
    if (reader !== undefined) {
      reader({ value: message, done: false });
      return;
    }
    if (this.#messages.length === this.#limit) {
      this.#messages.shift();
      this.#dropped++;
    }
    this.#messages.push(message);
  }

  next() {
    if (this.#messages.length > 0) {
      return Promise.resolve({ value: this.#messages.shift(), done: false });
    }
    if (this.#ended) {
      return Promise.resolve({ value: undefined, done: true });
    }
    return new Promise((resolve) => this.#readers.push(resolve));
  }

  /** Ends it; called by `for await` when its loop is left. */
  return() {
    this.#ended = true;
    this.#messages = [];
    this.#onEnd();
    this.#readers.splice(0).forEach((reader) => reader({ value: undefined, done: true }));
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator]() {
    return this;
  }
}
