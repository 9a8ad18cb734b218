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

test('a request fails after 10 s and when its connection ends', async () => {
  const { client, sockets } = connected();
  const slow = client.request('status');
  mock.timers.tick(10_000);
  await assert.rejects(slow, { reason: 'timeout' });
  const cut = client.request('status');
  sockets.last().drop(1006);
  await assert.rejects(cut, { reason: 'disconnected' });
});

test('a request made while there is no connection goes out when there is one, or fails in time, or at the end', async () => {
  const { client, sockets } = connected();
  sockets.last().drop(1006);
  const late = client.request('late', {}, { timeoutMs: 500 });
  const patient = client.request('status');
  mock.timers.tick(1_000);
  await assert.rejects(late, { reason: 'timeout' });
  sockets.last().accept();
  const [asked] = sockets.last().sent;
  assert.equal(asked.type, 'status');
  sockets.last().deliver({ type: 'response', request_id: asked.request_id, data: 1 });
  assert.equal(await patient, 1);
  sockets.last().drop(1006);
  const hopeless = client.request('status');
  client.close();
  await assert.rejects(hopeless, { reason: 'disconnected' });
  await assert.rejects(client.request('status'), { reason: 'disconnected' });
});

test('no more than 256 requests wait at a time', async () => {
  const { client } = connected();
  const waiting = Array.from({ length: 256 }, () => client.request('status').catch(({ reason }) => reason));
  await assert.rejects(client.request('status'), { reason: 'overloaded' });
  client.close();
  assert.deepEqual(new Set(await Promise.all(waiting)), new Set(['disconnected']));
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

test('asks for its topics with the address too, and keeps what else stands there', () => {
  const { sockets, client } = connected({ url: 'ws://test/ws/all/?x=1&topics=safety' });
  assert.equal(sockets.last().url, 'ws://test/ws/all/?x=1&topics=safety');
  client.subscribe(['aircraft']);
  sockets.last().drop(1006);
  mock.timers.tick(1_000);
  assert.equal(sockets.last().url, 'ws://test/ws/all/?x=1&topics=safety%2Caircraft');
});

test('shows its token as a subprotocol and never in the address', () => {
  const { sockets } = connected({ token: 'sk_live_abc' });
  assert.deepEqual(sockets.last().protocols, ['Bearer', 'sk_live_abc']);
  assert.equal(sockets.last().url, 'ws://test/ws/all/');
});

test('a token that no header can hold is an error at once', () => {
  const sockets = fakeSockets();
  const client = new SkySpyClient({ url: 'ws://test/', token: 'a b', WebSocket: sockets.FakeSocket });
  client.connect();
  assert.equal(client.state.name, 'error');
  assert.match(client.state.reason, /token/);
  assert.equal(sockets.opened.length, 0);
});

test('asks for a token before each connection, and waits as after a loss when there is none', async () => {
  const sockets = fakeSockets();
  const answers = ['one', Promise.resolve('two'), Promise.reject(new Error('offline')), 'three'];
  const token = () => answers.shift();
  const client = new SkySpyClient({ url: 'ws://test/', token, WebSocket: sockets.FakeSocket, random: () => 0 });
  client.connect();
  sockets.last().accept();
  sockets.last().drop(1006);
  mock.timers.tick(1_000);
  await Promise.resolve();
  sockets.last().accept();
  sockets.last().drop(1006);
  mock.timers.tick(1_000);
  await new Promise(setImmediate);
  assert.match(client.state.reason, /No token: offline/);
  mock.timers.tick(2_000);
  assert.deepEqual(
    sockets.opened.map(({ protocols }) => protocols),
    [
      ['Bearer', 'one'],
      ['Bearer', 'two'],
      ['Bearer', 'three'],
    ],
  );
});

test('closed while it waits for a token, it stays closed', async () => {
  const sockets = fakeSockets();
  const client = new SkySpyClient({ url: 'ws://test/', token: async () => 'x', WebSocket: sockets.FakeSocket });
  client.connect();
  client.close();
  await new Promise(setImmediate);
  assert.equal(sockets.opened.length, 0);
});

test('renews its token when the server says that it expires, and comes back with the new one', async () => {
  const asked = [];
  const renewToken = async ({ expires_in }) => asked.push(expires_in) && 'fresh';
  const { client, sockets } = connected({ token: 'old', renewToken });
  sockets.last().deliver({ type: 'auth:expiring', expires_at: '2026-01-01T00:00:00.000Z', expires_in: 60 });
  await new Promise(setImmediate);
  assert.deepEqual([asked, sockets.last().sent], [[60], [{ action: 'auth', token: 'fresh' }]]);
  sockets.last().drop(1006);
  mock.timers.tick(1_000);
  assert.deepEqual(sockets.last().protocols, ['Bearer', 'fresh']);
  client.close();
});

test('says so when a token cannot be renewed', async () => {
  const { client, sockets } = connected({ token: () => 'old', renewToken: () => Promise.reject(new Error('offline')) });
  const errors = [];
  client.on('error', ({ message }) => errors.push(message));
  sockets.last().deliver({ type: 'auth:expiring' });
  await new Promise(setImmediate);
  assert.deepEqual(errors, ['Token not renewed: offline']);
});

for (const [asked, delay] of [
  [5_000, 5_000],
  [200, 1_000],
  [1e12, 300_000],
  ['soon', 1_000],
]) {
  test(`a server that drains and asks for ${asked} ms gets ${delay}, once`, () => {
    const { sockets, states } = connected();
    sockets.last().deliver({ type: 'server:draining', retry_after_ms: asked });
    sockets.last().drop(1012);
    assert.equal(states.at(-1).delayMs, delay);
    mock.timers.tick(delay);
    sockets.last().accept();
    sockets.last().drop(1012);
    assert.equal(states.at(-1).delayMs, 1_000);
  });
}

test('gives up a connection that does not open', () => {
  const sockets = fakeSockets();
  const client = new SkySpyClient({ url: 'ws://test/', WebSocket: sockets.FakeSocket, random: () => 0 });
  client.connect();
  mock.timers.tick(20_000);
  assert.equal(client.state.name, 'reconnecting');
  mock.timers.tick(1_000);
  assert.equal(sockets.opened.length, 2);
});

test('sends its view with the topics, also after a reconnect, and does not resume by another view', () => {
  const { client, sockets } = connected({ topics: ['aircraft'] });
  client.look({ bbox: [1, 2, 3, 4], fields: ['lat', 'lon'] });
  assert.deepEqual(sockets.last().sent[1], {
    action: 'subscribe',
    topics: ['aircraft'],
    bbox: [1, 2, 3, 4],
    fields: ['lat', 'lon'],
  });
  client.look({ center: { lat: 1, lon: 2 }, radius_nm: 50 });
  client.look({ fields: null });
  assert.deepEqual(client.view, { center: { lat: 1, lon: 2 }, radius_nm: 50 });
  sockets.last().deliver({ type: 'aircraft:heartbeat', data: {}, resume: 'r0', epoch: 'e', seq: 6 });
  assert.equal(client.position, undefined);
  sockets.last().deliver({ type: 'subscribed', topics: ['aircraft'], view: {} });
  sockets.last().deliver({ type: 'aircraft:heartbeat', data: {}, resume: 'r1', epoch: 'e', seq: 7 });
  assert.deepEqual(client.position, { epoch: 'e', seq: 7 });
  sockets.last().drop(1006);
  mock.timers.tick(1_000);
  sockets.last().accept();
  assert.equal(sockets.last().url, 'ws://test/ws/all/?topics=aircraft');
  assert.deepEqual(sockets.last().sent[0], {
    action: 'subscribe',
    topics: ['aircraft'],
    center: { lat: 1, lon: 2 },
    radius_nm: 50,
  });
  client.look({ bbox: null });
  assert.deepEqual(sockets.last().sent[1], { action: 'subscribe', topics: ['aircraft'], bbox: null });
  assert.deepEqual(client.view, {});
});

test('speaks the dialect of statistics, and says it again after a reconnect', async () => {
  const { client, sockets } = connected({ url: 'ws://test/ws/stats/' });
  client.stats.subscribe(['flight_patterns', 'streaks']);
  client.stats.unsubscribe(['streaks']);
  client.stats.setFilters({ hours: 6 });
  const known = client.stats.request('geographic', { hours: 1 });
  const unknown = client.stats.request('nonsense');
  const [one, two] = sockets.last().sent.slice(-2);
  assert.deepEqual([one.type, one.stat_type, one.filters], ['stats.request', 'geographic', { hours: 1 }]);
  sockets.last().deliver({ type: 'stats.response', request_id: one.request_id, stat_type: 'geographic', data: [1] });
  sockets.last().deliver({ type: 'stats.error', request_id: two.request_id, error: 'Unknown stat type: nonsense' });
  assert.deepEqual(await known, [1]);
  await assert.rejects(unknown, { reason: 'refused', message: 'Unknown stat type: nonsense' });
  sockets.last().drop(1006);
  mock.timers.tick(1_000);
  sockets.last().accept();
  assert.deepEqual(sockets.last().sent, [
    { type: 'stats.set_filters', filters: { hours: 6 } },
    { type: 'stats.subscribe', stat_types: ['flight_patterns'] },
  ]);
});

test('keeps the filters of the aircraft statistics over a reconnect', () => {
  const { client, sockets } = connected({ topics: ['aircraft'] });
  client.subscribeStats({ min_altitude: 1_000 });
  client.updateStatsFilters({ military_only: true });
  assert.deepEqual(sockets.last().sent.slice(1), [
    { action: 'subscribe_stats', min_altitude: 1_000 },
    { action: 'update_stats_filters', filters: { military_only: true } },
  ]);
  sockets.last().drop(1006);
  mock.timers.tick(1_000);
  sockets.last().accept();
  assert.deepEqual(sockets.last().sent[1], { action: 'subscribe_stats', min_altitude: 1_000, military_only: true });
});

test('messages wait for a slow reader up to a limit, and the oldest are given up', async () => {
  const { client, sockets } = connected();
  const queue = client.messages('safety:event', { limit: 2 });
  [1, 2, 3].forEach((id) => sockets.last().deliver({ type: 'safety:event', data: { id } }));
  const seen = [];
  for await (const { data } of queue) {
    seen.push(data.id);
    if (seen.length === 2) break;
  }
  assert.deepEqual([seen, queue.dropped, queue.size], [[2, 3], 1, 0]);
  sockets.last().deliver({ type: 'safety:event', data: { id: 4 } });
  assert.equal(queue.size, 0);
});

test('shows each frame as it came', () => {
  const { client, sockets } = connected();
  const frames = [];
  client.on('frame', ({ text, frame }) => frames.push([text, frame.type]));
  sockets.last().deliver('{"type":"batch","messages":[{"type":"pong"}]}');
  assert.deepEqual(frames, [['{"type":"batch","messages":[{"type":"pong"}]}', 'batch']]);
});

test('alerts come one by one, also out of a batch, and are acknowledged by id', async () => {
  const { client, sockets } = connected({ url: 'ws://test/ws/alerts/' });
  const heard = [];
  client.on('alert:triggered', ({ data }) => heard.push(data.rule_name));
  client.on('alert:acknowledged', ({ data }) => heard.push(data.id));
  sockets.last().deliver({
    type: 'batch',
    messages: [
      { type: 'alert:triggered', data: { id: 457, rule_name: 'Low and near' } },
      { type: 'alert:acknowledged', data: { id: 457, acknowledged: true } },
    ],
  });
  assert.deepEqual(heard, ['Low and near', 457]);

  const acknowledged = client.request('acknowledge-alert', { id: 457 });
  const { request_id, ...asked } = sockets.last().sent.at(-1);
  assert.deepEqual(asked, { action: 'request', type: 'acknowledge-alert', params: { id: 457 } });
  sockets.last().deliver({ type: 'response', request_id, data: { success: true, alert_id: 457 } });
  assert.deepEqual(await acknowledged, { success: true, alert_id: 457 });
});
