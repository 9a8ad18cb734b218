const TOKEN_GOOD_FOR_MS = 60_000;

/**
 * A picture that a test changes, and the server's side of the protocol about it: snapshot, catch-up by versions per field, resume
 * tokens, views. Frames are what a session would be sent; whether they arrive is up to the test.
 */
export class ScriptedSky {
  #version = 0;
  #rows = new Map();
  #removals = [];

  constructor(clock) {
    this.clock = clock;
  }

  get hexes() {
    return [...this.#rows.keys()];
  }

  set(hex, changes) {
    const version = ++this.#version;
    const row = this.#rows.get(hex) ?? { newAt: version, fields: {} };
    this.#rows.set(hex, row);
    const put = (name, value) => (row.fields[name] = { value, at: version });
    Object.entries(changes).forEach(([name, value]) => put(name, value));
    const { alt, alt_baro, alt_geom } = row.fields;
    const altitude = alt_baro?.value ?? alt_geom?.value ?? null;
    if (altitude !== (alt?.value ?? null)) {
      put('alt', altitude); // The barometric altitude, or else the geometric one, as the server has it.
    }
  }

  remove(hex) {
    if (this.#rows.delete(hex)) {
      this.#removals.push({ hex, version: ++this.#version, atMs: this.clock.nowMs });
    }
  }

  /** What a client with that view ought to know. */
  list(view) {
    return this.hexes
      .map((hex) => object(hex, this.#rows.get(hex), view))
      .filter((each) => inside(each, view))
      .map((each) => only(each, view));
  }

  open({ searchParams }, edge) {
    const [version, atMs] = (searchParams.get('resume') ?? '').split('.').map(Number);
    const known = version > 0 && this.clock.nowMs - atMs <= TOKEN_GOOD_FOR_MS;
    const session = { edge, cursor: known ? version : 0, view: {}, first: [] };
    session.first = known
      ? [{ type: 'resumed', topics: ['aircraft'], ...this.#mark(session), resume: undefined }]
      : [this.#snapshot(session)];
    return session;
  }

  /** A subscribe with options: what the session knows from now on is kept by name. */
  look(session, { bbox, fields }) {
    session.view = {
      bbox: bbox === undefined ? session.view.bbox : (bbox ?? undefined),
      fields: fields === undefined ? session.view.fields : (fields ?? undefined),
    };
    session.renew = true;
    session.first.push({ type: 'subscribed', topics: ['aircraft'], view: { ...session.view } });
  }

  /** The frames that bring a session up to date, in batches of at most that size; its last batch says where it stands. */
  catchUp(session, size) {
    const first = session.first.splice(0);
    const since = session.cursor;
    session.cursor = this.#version;
    const messages = session.renew ? this.#renewed(session) : this.#changes(session, since);
    const frames = [];
    for (let i = 0; i < messages.length; i += size) {
      const part = messages.slice(i, i + size);
      const last = i + size >= messages.length;
      frames.push(
        part.length === 1 ? part[0] : { type: 'batch', messages: part, ...(last ? this.#mark(session) : {}) },
      );
    }
    return [...first, ...frames];
  }

  periodic(session, kind) {
    const aircraft = this.list(session.view);
    switch (kind) {
      case 'update':
        return { type: 'aircraft:update', data: { aircraft, count: aircraft.length } };
      case 'positions':
        return {
          type: 'positions:update',
          data: { positions: aircraft.map(({ hex, lat, lon, alt }) => ({ hex, lat, lon, alt })) },
        };
      default:
        return { type: 'aircraft:heartbeat', data: { count: aircraft.length }, ...this.#mark(session) };
    }
  }

  #mark({ edge, cursor }) {
    return { epoch: edge, seq: cursor, resume: `${cursor}.${this.clock.nowMs}` };
  }

  #snapshot(session) {
    session.cursor = this.#version;
    const aircraft = this.list(session.view);
    return { type: 'aircraft:snapshot', data: { aircraft, count: aircraft.length }, ...this.#mark(session) };
  }

  #changes(session, since) {
    const gone = this.#removals.filter(({ version }) => version > since);
    const messages = gone.map(({ hex }) => removed(hex, 'timeout'));
    const news = [];
    for (const [hex, row] of this.#rows) {
      const changed = Object.entries(row.fields).filter(
        ([name, { at }]) => at > since && (session.view.fields?.includes(name) ?? true),
      );
      const whole = object(hex, row);
      if (!inside(whole, session.view)) {
        messages.push(removed(hex, 'out_of_view'));
      } else if (row.newAt > since || session.view.bbox !== undefined) {
        news.push({ type: 'aircraft:new', data: only(whole, session.view) });
      } else if (changed.length > 0) {
        const changes = Object.fromEntries(changed.map(([name, { value }]) => [name, value]));
        news.push({ type: 'aircraft:delta', data: { hex, changes } });
      }
    }
    return [...messages, ...news];
  }

  #renewed(session) {
    session.renew = false;
    return this.hexes
      .map((hex) => {
        const whole = object(hex, this.#rows.get(hex));
        return inside(whole, session.view)
          ? { type: 'aircraft:new', data: only(whole, session.view) }
          : removed(hex, 'out_of_view');
      })
      .concat(
        this.#removals
          .map(({ hex }) => hex)
          .filter((hex) => !this.#rows.has(hex))
          .map((hex) => removed(hex, 'timeout')),
      );
  }
}

function object(hex, { fields }) {
  const known = Object.entries(fields).filter(([, { value }]) => value !== null);
  return { hex, ...Object.fromEntries(known.map(([name, { value }]) => [name, value])) };
}

function inside({ lat }, { bbox } = {}) {
  return bbox === undefined || (lat >= bbox[1] && lat <= bbox[3]);
}

function only(whole, { fields } = {}) {
  return fields === undefined
    ? whole
    : Object.fromEntries(Object.entries(whole).filter(([name]) => name === 'hex' || fields.includes(name)));
}

function removed(hex, reason) {
  return { type: 'aircraft:remove', data: { hex, reason } };
}
