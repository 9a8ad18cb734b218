// Folds changes only, through dropped and stalled connections, and compares with each full list the server sends. Takes the address;
// prints how it went and ends with 0 when the lists were always what was folded.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import WebSocket from 'ws';
import { AircraftTable, SkySpyClient } from '../../../../client-javascript/src/index.js';

const ROUNDS = 6;
/** What travels with full lists only, because it changes with every frame that is heard. */
const VOLATILE = new Set(['messages', 'message_rate', 'seen', 'seen_pos', 'rssi']);

const tally = { compared: 0, drops: 0, stalls: 0, resumed: 0, tokens: 0 };
const table = new AircraftTable();
let socket;
class Watched extends WebSocket {
  constructor(...args) {
    super(...args);
    socket = this;
  }
}

const client = new SkySpyClient({ url: process.argv[2], topics: ['aircraft'], WebSocket: Watched, random: () => 0 });
client.on('resumed', () => tally.resumed++);
client.on('frame', ({ frame }) => (tally.tokens += frame.resume === undefined ? 0 : 1));
client.on('message', (message) => {
  if (message.type === 'aircraft:update') {
    compare(message.data.aircraft);
  } else if (message.type !== 'positions:update') {
    table.apply(message); // Lists are left out: they would put right what changes got wrong.
  }
});
client.connect();

for (let round = 0; round < ROUNDS; round++) {
  await compared(tally.compared + 2);
  if (round % 2 === 0) {
    tally.drops++;
    socket.terminate();
  } else {
    tally.stalls++;
    socket.pause();
    await pause(1_500);
    socket.resume();
  }
}
await compared(tally.compared + 2);
client.close();
console.log(JSON.stringify(tally));
assert.ok(tally.tokens === 0 || tally.resumed > 0, 'tokens were given and none was taken back');

async function compared(enough) {
  const deadline = Date.now() + 30_000;
  while (tally.compared < enough) {
    assert.ok(Date.now() < deadline, `no full list came: ${JSON.stringify(tally)}`);
    await pause(100);
  }
}

function compare(listed) {
  const expected = new Map(listed.map((each) => [each.hex, steady(each)]));
  assert.deepEqual(new Map([...table].map((each) => [each.hex, steady(each)])), expected);
  tally.compared++;
}

function steady(aircraft) {
  const known = Object.entries(aircraft).filter(([name, value]) => value !== null && !VOLATILE.has(name));
  return Object.fromEntries(known);
}
