/** The words of `/ws/stats/`, which has its own for everything. Subscriptions and filters outlive the connection. */
export class StatsDialect {
  #send;
  #requests;
  #types = new Set();
  #filters;

  constructor(send, requests) {
    this.#send = send;
    this.#requests = requests;
  }

  get types() {
    return [...this.#types];
  }

  subscribe(types) {
    types.forEach((type) => this.#types.add(type));
    this.#send({ type: 'stats.subscribe', stat_types: [...types] });
  }

  unsubscribe(types) {
    types.forEach((type) => this.#types.delete(type));
    this.#send({ type: 'stats.unsubscribe', stat_types: [...types] });
  }

  setFilters(filters) {
    this.#filters = filters;
    this.#send({ type: 'stats.set_filters', filters });
  }

  request(type, filters = {}, { timeoutMs } = {}) {
    return this.#requests.ask({ type: 'stats.request', stat_type: type, filters }, timeoutMs);
  }

  /** Asks for the types there are: the answer is the event `stats.list`. */
  list() {
    return this.#send({ type: 'stats.list' });
  }

  /** Asks for a new calculation: its result comes as `stats.update`. */
  refresh(type) {
    return this.#send({ type: 'stats.refresh', stat_type: type });
  }

  /** Says again what the last connection knew. */
  restore() {
    if (this.#filters !== undefined) {
      this.#send({ type: 'stats.set_filters', filters: this.#filters });
    }
    if (this.#types.size > 0) {
      this.#send({ type: 'stats.subscribe', stat_types: this.types });
    }
  }
}
