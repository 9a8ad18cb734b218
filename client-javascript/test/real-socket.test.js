import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AircraftTable, SkySpyClient } from '../src/index.js';
import { tinyServer } from './support/tiny-server.js';

const next = (client, event, wanted = () => true) =>
  new Promise((resolve) => {
    const forget = client.on(event, (value) => wanted(value) && (forget(), resolve(value)));
  });

test('over a real socket: snapshot, delta, request, drop and return', { timeout: 20_000 }, async (context) => {
  const server = await tinyServer((peer, message) => {
    if (message.action === 'subscribe') {
      peer.send({ type: 'aircraft:snapshot', data: { aircraft: [{ hex: 'A1B2C3', gs: 0 }], count: 1 } });
      peer.send({ type: 'batch', messages: [{ type: 'aircraft:delta', data: { hex: 'A1B2C3', changes: { gs: 7 } } }] });
    } else if (message.action === 'ping') {
      peer.send({ type: 'pong' });
    } else if (message.action === 'request') {
      peer.send({ type: 'response', request_id: message.request_id, data: message.params });
    }
  });
  context.after(() => server.stop());
  const client = new SkySpyClient({
    url: `${server.url}/ws/aircraft/?topics=aircraft`,
    topics: ['aircraft'],
    random: () => 0,
  });
  context.after(() => client.close());
  const table = new AircraftTable();
  client.on('message', (message) => table.apply(message));

  const folded = next(client, 'aircraft:delta');
  const latency = next(client, 'latency');
  client.connect();
  await Promise.all([folded, latency]);
  assert.equal(table.get('A1B2C3').gs, 7);
  assert.equal([...server.peers][0].path, '/ws/aircraft/?topics=aircraft');
  assert.deepEqual(await client.request('echo', { icao: 'x' }), { icao: 'x' });

  const lost = next(client, 'state', (state) => state.name === 'reconnecting');
  const back = next(client, 'state', (state) => state.name === 'connected');
  [...server.peers][0].close(1012);
  assert.equal((await lost).code, 1012);
  await back;

  const ended = next(client, 'state', (state) => state.name === 'error');
  [...server.peers].at(-1).close(4001);
  await ended;
});
