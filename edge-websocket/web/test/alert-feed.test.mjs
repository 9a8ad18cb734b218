import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { AlertFeed } = await load('alerts/alert-feed.ts');
const { Matches } = await load('alerts/matches.ts');

/** A connection whose other end is the test: what is asked for waits until it is answered. */
function line() {
  const listeners = new Map();
  const asked = [];
  return {
    asked,
    on: (event, listener) => listeners.set(event, listener),
    request: (type, params) => new Promise((resolve, reject) => asked.push({ type, params, resolve, reject })),
    hear: (type, data) => listeners.get(type)({ data }),
  };
}

function following() {
  const matches = new Matches();
  let follow;
  const feed = new AlertFeed({ extend: (extension) => (follow = extension) }, matches);
  const heard = [];
  feed.onTrigger(({ id }) => heard.push(id));
  return { matches, feed, heard, follow: (client) => follow(client) };
}

const alert = (id) => ({
  id,
  rule_id: 1,
  rule_name: 'R',
  icao_hex: 'A',
  priority: 'info',
  triggered_at: `2026-01-01T00:00:0${id}Z`,
});
const ids = (matches) => matches.all.map(({ id }) => id);
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('the past comes after the snapshot, and what happens meanwhile is not lost to it', async () => {
  const { matches, feed, heard, follow } = following();
  const client = line();
  follow(client);
  client.hear('alert:snapshot', { alerts: [alert(2)] });
  assert.deepEqual([ids(matches), feed.loaded], [[2], false]);

  client.hear('alert:triggered', alert(3));
  client.hear('alert:triggered', alert(3));
  client.asked[0].resolve([alert(2), alert(1)]);
  await settled();

  assert.deepEqual([ids(matches), heard, feed.loaded], [[3, 2, 1], [3], true]);
});

test('somebody else who looks does not see what was asked for before', async () => {
  const { matches, follow } = following();
  const first = line();
  follow(first);
  first.hear('alert:snapshot', { alerts: [alert(1)] });
  follow(line());
  first.asked[0].resolve([alert(1)]);
  await settled();

  assert.equal(matches.size, 0);
});

test('what somebody has deleted is gone', () => {
  const { matches, follow } = following();
  const client = line();
  follow(client);
  [1, 2].forEach((id) => client.hear('alert:triggered', alert(id)));
  client.hear('alert:deleted', { id: 1, alert_id: 1, rule_id: 1 });

  assert.deepEqual(ids(matches), [2]);
});

test('what the server does not let one acknowledge stays open', async () => {
  const { matches, feed, follow } = following();
  const client = line();
  follow(client);
  [1, 2].forEach((id) => client.hear('alert:triggered', alert(id)));
  const done = feed.acknowledge([1, 2]);
  client.asked[0].resolve({ success: true, alert_id: 1 });
  await settled();
  client.asked[1].resolve({ success: false, error: 'Alert not found' });

  await assert.rejects(done, /Alert not found/);
  assert.deepEqual(matches.open(() => true).count, 1);
});

test('what somebody sees changes with the rules they follow', async () => {
  const { matches, feed, follow } = following();
  const client = line();
  follow(client);
  client.hear('alert:triggered', alert(1));
  const done = feed.reload();
  client.asked[0].resolve([alert(3), alert(2)]);
  await done;

  assert.deepEqual(ids(matches), [3, 2]);
});
