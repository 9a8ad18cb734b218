/** What this client wants from the server, so that it can be said again after a reconnect. */
export class Subscription {
  #topics;
  #view = {};
  #statsFilters;

  constructor(topics) {
    this.#topics = new Set(topics);
  }

  get topics() {
    return [...this.#topics];
  }

  /** The options in force: `bbox`, or `center` and `radius_nm`; `fields`. */
  get view() {
    return { ...this.#view };
  }

  get limited() {
    return Object.keys(this.#view).length > 0;
  }

  add(topics) {
    topics.forEach((topic) => this.#topics.add(topic));
    return { action: 'subscribe', topics: [...topics] };
  }

  remove(topics) {
    topics.forEach((topic) => this.#topics.delete(topic));
    return { action: 'unsubscribe', topics: [...topics] };
  }

  /** null takes an option away, an absent one stays as it is. A box and a circle exclude each other. */
  look({ bbox, center, radius_nm, fields }) {
    const message = { action: 'subscribe', topics: this.topics };
    if (center !== undefined && center !== null) {
      const { bbox: gone, ...rest } = this.#view;
      this.#view = { ...rest, center, radius_nm };
      Object.assign(message, { center, radius_nm });
    } else if (bbox !== undefined || center === null) {
      const { center: gone, radius_nm: too, bbox: old, ...rest } = this.#view;
      this.#view = bbox == null ? rest : { ...rest, bbox };
      message.bbox = bbox ?? null;
    }
    if (fields !== undefined) {
      const { fields: gone, ...rest } = this.#view;
      this.#view = fields === null ? rest : { ...rest, fields };
      message.fields = fields;
    }
    return message;
  }

  filterStats(filters) {
    this.#statsFilters = { ...filters };
    return { action: 'subscribe_stats', ...filters };
  }

  refineStats(filters) {
    this.#statsFilters = { ...this.#statsFilters, ...filters };
    return { action: 'update_stats_filters', filters };
  }

  /** What a new connection has to be told. */
  restore() {
    const messages = [];
    if (this.#topics.size > 0 || this.limited) {
      messages.push({ action: 'subscribe', topics: this.topics, ...this.#view });
    }
    if (this.#statsFilters !== undefined) {
      messages.push({ action: 'subscribe_stats', ...this.#statsFilters });
    }
    return messages;
  }
}
