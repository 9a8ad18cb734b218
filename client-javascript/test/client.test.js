import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { RequestError, SkySpyClient } from '../src/index.js';
import { fakeSockets } from './support/fake-socket.js';

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
});

function connected(options = {}) {
  const sockets = fakeSockets();
  const states = [];
  const client = new SkySpyClient({
    url: 'ws://test/ws/all/',
    WebSocket: sockets.FakeSocket,
    random: () => 0,
    ...options,
  });
  client.on('state', (state) => states.push(state));
  client.connect();
  sockets.last().accept();
  return { client, sockets, states };
}

test('connects, subscribes and pings', () => {
  const { client, sockets, states } = connected({ topics: ['aircraft'] });
  assert.deepEqual(sockets.last().sent, [{ action: 'subscribe', topics: ['aircraft'] }]);
  mock.timers.tick(2_000);
  assert.deepEqual(sockets.last().sent[1], { action: 'ping' });
  assert.deepEqual(
    states.map((state) => state.name),
    ['connecting', 'connected'],
  );
  assert.equal(client.state.name, 'connected');
});

test('waits longer after each failure and starts over after a success', () => {
  const { sockets, states } = connected();
  for (const expected of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
    const before = sockets.opened.length;
    sockets.last().drop(1006);
    assert.equal(states.at(-1).name, 'reconnecting');
    assert.equal(states.at(-1).delayMs, expected);
    mock.timers.tick(expected - 1);
    assert.equal(sockets.opened.length, before);
    mock.timers.tick(1);
    assert.equal(sockets.opened.length, before + 1);
  }
  sockets.last().accept();
  sockets.last().drop(1012);
  assert.equal(states.at(-1).delayMs, 1_000);
});

for (const [code, state] of [
  [1000, 'disconnected'],
  [1001, 'disconnected'],
  [4001, 'error'],
]) {
  test(`does not come back after ${code}`, () => {
    const { client, sockets } = connected();
    sockets.last().drop(code);
    mock.timers.tick(120_000);
    assert.equal(sockets.opened.length, 1);
    assert.equal(client.state.name, state);
  });
}

test('gives up a connection that does not answer a ping within 10 s, and comes back', () => {
  const { client, sockets } = connected();
  mock.timers.tick(2_000);
  sockets.last().deliver({ type: 'pong' });
  mock.timers.tick(28_000);
  assert.deepEqual(sockets.last().actions(), ['ping', 'ping']);
  mock.timers.tick(9_999);
  assert.equal(client.state.name, 'connected');
  mock.timers.tick(1);
  assert.equal(sockets.last().closedWith.code, 4000);
  assert.equal(client.state.name, 'reconnecting');
  mock.timers.tick(1_000);
  assert.equal(sockets.opened.length, 2);
});

test('stays as long as pongs come, and tells the latency', () => {
  const { client, sockets } = connected();
  const latencies = [];
  client.on('latency', ({ latencyMs }) => latencies.push(latencyMs));
  mock.timers.tick(2_000);
  for (let i = 0; i < 5; i++) {
    sockets.last().deliver({ type: 'pong' });
    mock.timers.tick(i === 0 ? 28_000 : 30_000);
  }
  assert.equal(sockets.opened.length, 1);
  assert.equal(latencies.length, 5);
  assert.ok(latencies.every((latencyMs) => latencyMs >= 0 && latencyMs < 1_000));
});

test('a late event of an old connection changes nothing', () => {
  const { client, sockets } = connected();
  const [first] = sockets.opened;
  first.drop(1006);
  mock.timers.tick(1_000);
  sockets.last().accept();
  first.drop(4001);
  first.deliver({ type: 'aircraft:new', data: { hex: 'A1' } });
  assert.equal(client.state.name, 'connected');
});

test('remembers its topics over a reconnect', () => {
  const { client, sockets } = connected({ topics: ['aircraft'] });
  client.subscribe(['safety']);
  client.unsubscribe(['aircraft']);
  sockets.last().drop(1006);
  mock.timers.tick(1_000);
  sockets.last().accept();
  assert.deepEqual(sockets.last().sent[0], { action: 'subscribe', topics: ['safety'] });
});

test('answers go to whoever asked', async () => {
  const { client, sockets } = connected();
  const first = client.request('aircraft-info', { icao: 'A1B2C3' });
  const second = client.request('aircraft-stats');
  const [one, two] = sockets.last().sent;
  assert.deepEqual([one.type, one.params, two.params], ['aircraft-info', { icao: 'A1B2C3' }, {}]);
  sockets.last().deliver({ type: 'response', request_id: two.request_id, data: { total: 0 } });
  sockets.last().deliver({ type: 'error', request_id: one.request_id, message: 'Aircraft not found' });
  assert.deepEqual(await second, { total: 0 });
  await assert.rejects(
    first,
    (error) => error instanceof RequestError && error.reason === 'refused' && error.message === 'Aircraft not found',
  );
});

test('a request fails after 10 s, when the connection ends, and when there is none', async () => {
  const { client, sockets } = connected();
  const slow = client.request('status');
  mock.timers.tick(10_000);
  await assert.rejects(slow, { reason: 'timeout' });
  const cut = client.request('status');
  sockets.last().drop(1006);
  await assert.rejects(cut, { reason: 'disconnected' });
  await assert.rejects(client.request('status'), { reason: 'disconnected' });
});

test('hands out the messages of a batch one by one, and counts what it cannot read', () => {
  const { client, sockets } = connected();
  const seen = [];
  client.on('message', (message) => seen.push(message.type));
  client.on('aircraft:new', () => seen.push('by type'));
  sockets.last().deliver({ type: 'batch', messages: [{ type: 'aircraft:new' }, { type: 'aircraft:delta' }] });
  sockets.last().deliver('{"broken');
  assert.deepEqual(seen, ['by type', 'aircraft:new', 'aircraft:delta']);
  assert.equal(client.rejectedFrames, 1);
});

test('closes for good and opens again when told', () => {
  const { client, sockets } = connected();
  client.close();
  mock.timers.tick(120_000);
  assert.equal(sockets.last().closedWith.code, 1000);
  assert.equal(client.state.name, 'disconnected');
  client.connect();
  assert.equal(sockets.opened.length, 2);
});

test('retries at once when asked', () => {
  const { client, sockets } = connected();
  sockets.last().drop(1006);
  client.retryNow();
  client.retryNow();
  mock.timers.tick(60_000);
  assert.equal(sockets.opened.length, 2);
});

test('says so when there is no WebSocket', () => {
  assert.throws(() => new SkySpyClient({ url: 'ws://test/', WebSocket: null }), /No WebSocket/);
});
