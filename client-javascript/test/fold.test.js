import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { SkySpyClient } from '../src/index.js';
import { fakeSockets } from './support/fake-socket.js';
import { ScriptedSky } from './support/scripted-sky.js';

const FIELDS = ['lat', 'lon', 'alt_baro', 'alt_geom', 'gs', 'track', 'vr', 'squawk', 'flight'];

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
});

/** mulberry32: the same numbers for the same seed. */
function dice(seed) {
  let a = seed;
  return (sides) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

/** A client and a server that the dice make change, stall, lose frames, end connections and change edges. */
class Play {
  clock = { nowMs: 1_000_000 };
  sky = new ScriptedSky(this.clock);
  tally = { resumed: 0, snapshots: 0, drops: 0, compared: 0 };

  constructor(seed) {
    this.roll = dice(seed);
    this.sockets = fakeSockets((socket, message) => this.#heard(socket, message));
    this.client = new SkySpyClient({
      url: 'ws://test/ws/aircraft/',
      topics: ['aircraft'],
      WebSocket: this.sockets.FakeSocket,
      random: () => this.roll(1_000) / 1_000,
    });
    this.client.on('resumed', () => this.tally.resumed++);
    this.client.on('aircraft:snapshot', () => this.tally.snapshots++);
  }

  start() {
    this.client.connect();
    this.#accept();
  }

  step() {
    for (let i = this.roll(6); i > 0; i--) {
      this.#change();
    }
    const what = this.roll(20);
    if (what < 4) {
      this.pass(200);
    } else if (what < 17) {
      this.deliver();
    } else {
      this.#lose();
    }
  }

  /** Everything that is on the way arrives, so both sides must know the same. */
  deliver() {
    const frames = this.sky.catchUp(this.session, 1 + this.roll(5));
    frames.forEach((frame) => this.sockets.last().deliver(frame));
    if (this.roll(3) === 0) {
      const kind = ['update', 'positions', 'heartbeat'][this.roll(3)];
      this.sockets.last().deliver(this.sky.periodic(this.session, kind));
    }
    this.compare();
    this.pass(200);
  }

  compare() {
    const byHex = (a, b) => (a.hex < b.hex ? -1 : 1);
    const { bbox, fields } = this.client.view;
    assert.deepEqual([...this.client.aircraft].sort(byHex), this.sky.list({ bbox, fields }).sort(byHex));
    this.tally.compared++;
  }

  pass(ms) {
    this.clock.nowMs += ms;
    mock.timers.tick(ms);
    if (this.sockets.last().actions().at(-1) === 'ping') {
      this.sockets.last().deliver({ type: 'pong' });
    }
  }

  #change() {
    const hex = `A0000${this.roll(9)}`;
    if (this.roll(12) === 0) {
      this.sky.remove(hex);
      return;
    }
    const changes = {};
    for (let i = 1 + this.roll(4); i > 0; i--) {
      changes[FIELDS[this.roll(FIELDS.length)]] = this.roll(6) === 0 ? null : this.roll(50);
    }
    this.sky.set(hex, changes);
  }

  /** Some frames of a catch-up still arrive, then the connection ends; changes go on, for longer than a token is good for at times. */
  #lose() {
    this.tally.drops++;
    const frames = this.sky.catchUp(this.session, 1 + this.roll(5));
    frames.slice(0, this.roll(frames.length + 1)).forEach((frame) => this.sockets.last().deliver(frame));
    if (this.roll(4) === 0) {
      this.sockets.last().deliver({ type: 'server:draining', retry_after_ms: 1 + this.roll(5_000) });
    }
    this.sockets.last().drop([1006, 1011, 1012, 4000][this.roll(4)]);
    if (this.roll(5) === 0) {
      this.clock.nowMs += 70_000;
    }
    const before = this.sockets.opened.length;
    for (let failed = 0; failed < this.roll(3); failed++) {
      mock.timers.tick(40_000);
      this.clock.nowMs += 3_000;
      this.#change();
      this.sockets.last().drop(1006);
    }
    mock.timers.tick(40_000);
    assert.ok(this.sockets.opened.length > before);
    this.#accept();
  }

  #accept() {
    this.session = this.sky.open(new URL(this.sockets.last().url), `edge-${this.roll(2)}`);
    this.sockets.last().accept();
  }

  #heard(socket, message) {
    const { bbox, fields } = message;
    if (message.action === 'subscribe' && (bbox !== undefined || fields !== undefined)) {
      this.sky.look(this.session, { bbox, fields });
    }
  }
}

for (const seed of [1, 2, 3, 20261125]) {
  test(`after losses, stalls, resumes and changes of edge the table is the server's list (seed ${seed})`, () => {
    const play = new Play(seed);
    play.start();
    for (let i = 0; i < 1_500; i++) {
      play.step();
    }
    play.deliver();
    const { resumed, snapshots, drops, compared } = play.tally;
    assert.ok(resumed > 50 && snapshots > 20 && drops > 100 && compared > 800, JSON.stringify(play.tally));
  });

  test(`the same with a view that changes (seed ${seed})`, () => {
    const play = new Play(seed);
    play.start();
    for (let i = 0; i < 800; i++) {
      if (play.roll(15) === 0) {
        const south = play.roll(40);
        play.client.look(
          [
            { bbox: [0, south, 1, south + 15] },
            { bbox: null },
            { fields: ['lat', 'alt'] },
            { fields: ['alt_baro', 'gs'] },
            { fields: null },
          ][play.roll(5)],
        );
      }
      play.step();
    }
    play.deliver();
    assert.ok(play.tally.compared > 400);
  });
}
