/**
 * The aircraft a server knows, folded from its messages: a map from address to aircraft.
 * A field that is absent is unknown; zero is a value. Aircraft objects are replaced, never changed in place.
 */
export class AircraftTable {
  #limit;
  #aircraft = new Map();
  #listeners = new Set();
  #beyondLimit = 0;

  /** @param limit aircraft it holds at most; what would come on top is left out and counted */
  constructor(limit = 100_000) {
    this.#limit = limit;
  }

  get size() {
    return this.#aircraft.size;
  }

  get beyondLimit() {
    return this.#beyondLimit;
  }

  get(hex) {
    return this.#aircraft.get(hex);
  }

  [Symbol.iterator]() {
    return this.#aircraft.values();
  }

  /** Calls the listener with each change; returns a function that removes it. */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Folds one message; false when it is not about aircraft. */
  apply(message) {
    const data = message?.data;
    if (typeof data !== 'object' || data === null) {
      return false;
    }
    switch (message.type) {
      case 'aircraft:snapshot':
      case 'aircraft:update':
        this.#replaceAll(list(data.aircraft), message.type);
        return true;
      case 'aircraft:new':
        (data.hex === undefined ? list(data.aircraft) : [data]).forEach((each) => this.#put(each, message.type));
        return true;
      case 'aircraft:delta':
        this.#change(data.hex, data.changes, message.type);
        return true;
      case 'aircraft:remove':
        (data.hex === undefined ? list(data.icaos) : [data.hex]).forEach((hex) => this.#remove(hex, data.reason));
        return true;
      case 'positions:update':
        list(data.positions).forEach((position) => this.#position(position, message.type));
        list(data.removed).forEach((hex) => this.#remove(hex, 'removed'));
        return true;
      default:
        return false;
    }
  }

  /** A snapshot and an update name every aircraft, so one that is missing is gone. */
  #replaceAll(aircraft, source) {
    const named = new Set(aircraft.filter(hasHex).map((each) => each.hex));
    for (const hex of [...this.#aircraft.keys()]) {
      if (!named.has(hex)) {
        this.#remove(hex, 'absent');
      }
    }
    aircraft.forEach((each) => this.#put(each, source));
  }

  #put(aircraft, source) {
    if (hasHex(aircraft)) {
      this.#store(aircraft.hex, withoutNulls(aircraft), source);
    }
  }

  #change(hex, changes, source) {
    const before = this.#aircraft.get(hex);
    if (before !== undefined && typeof changes === 'object' && changes !== null) {
      this.#store(hex, withoutNulls({ ...before, ...completed(changes, before), hex }), source);
    }
  }

  #position(position, source) {
    if (!hasHex(position)) {
      return;
    }
    const before = this.#aircraft.get(position.hex) ?? { hex: position.hex };
    const { alt, ...rest } = position;
    const altitude = before.alt_baro === 'ground' || alt === undefined ? {} : completed({ alt }, before);
    this.#store(position.hex, withoutNulls({ ...before, ...completed(rest, before), ...altitude }), source);
  }

  #store(hex, aircraft, source) {
    const previous = this.#aircraft.get(hex);
    if (previous === undefined && this.#aircraft.size >= this.#limit) {
      this.#beyondLimit++;
      return;
    }
    this.#aircraft.set(hex, aircraft);
    this.#tell({ kind: previous === undefined ? 'added' : 'changed', hex, aircraft, previous, source });
  }

  #remove(hex, reason) {
    const previous = this.#aircraft.get(hex);
    if (previous !== undefined) {
      this.#aircraft.delete(hex);
      this.#tell({ kind: 'removed', hex, previous, reason });
    }
  }

  #tell(change) {
    this.#listeners.forEach((listener) => listener(change));
  }
}

/**
 * Some servers name altitude and vertical rate `alt` and `vr` in deltas and `alt_baro` and `baro_rate` in full objects. Where the
 * aircraft has the latter, they follow; where it has not (unknown, or not asked for), they stay away.
 */
function completed(changes, before) {
  const all = { ...changes };
  if ('alt' in all && 'alt_baro' in before && !('alt_baro' in all) && !('alt_geom' in all)) {
    all.alt_baro = all.alt;
  }
  if ('vr' in all && 'baro_rate' in before && !('baro_rate' in all) && !('geom_rate' in all)) {
    all.baro_rate = all.vr;
  }
  return all;
}

/** A loop over keys: this runs for every aircraft of every full list, and must not be felt. */
function withoutNulls(aircraft) {
  const known = {};
  for (const key in aircraft) {
    const value = aircraft[key];
    if (value !== null && value !== undefined) {
      known[key] = value;
    }
  }
  return known;
}

function list(value) {
  return Array.isArray(value) ? value : [];
}

function hasHex(value) {
  return typeof value === 'object' && value !== null && typeof value.hex === 'string' && value.hex !== '';
}
