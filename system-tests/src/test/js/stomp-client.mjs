// The client of @stomp/stompjs against /stomp: connects, beats its heart, subscribes, asks, gets receipts, loses its connection and is back.
import assert from 'node:assert/strict';
import { Client } from '@stomp/stompjs';
import WebSocket from 'ws';

const url = process.argv[2];
const steps = [];
let connections = 0;
let snapshots = 0;

const within = (ms, promise, what) =>
  Promise.race([
    promise,
    new Promise((_, reject) => setTimeout(() => reject(new Error(`no ${what} within ${ms} ms`)), ms).unref()),
  ]);

const client = new Client({
  webSocketFactory: () => new WebSocket(url, ['v12.stomp', 'v11.stomp']),
  reconnectDelay: 500,
  heartbeatIncoming: 10000,
  heartbeatOutgoing: 10000,
});

const connected = () => new Promise((resolve) => { client.onConnect = (frame) => { connections++; resolve(frame); }; });
const receipt = (id, act) =>
  new Promise((resolve) => { client.watchForReceipt(id, resolve); act({ receipt: id }); });

client.onStompError = (frame) => { steps.push(`error ${frame.headers.message}`); };

let up = connected();
client.activate();
const frame = await within(10000, up, 'CONNECTED');
assert.equal(frame.headers.version, '1.2');
assert.equal(frame.headers['heart-beat'], '10000,10000');
steps.push('connected');

const types = new Set();
const seen = (message) => {
  const body = JSON.parse(message.body);
  assert.equal(message.headers.destination, '/topic/aircraft');
  (body.type === 'batch' ? body.messages : [body]).forEach((each) => types.add(each.type));
  if (body.type === 'aircraft:snapshot') snapshots++;
};
let subscription;
await within(10000, receipt('r-1', (headers) => { subscription = client.subscribe('/topic/aircraft', seen, headers); }), 'receipt');
steps.push('receipt');
await within(20000, (async () => {
  while (!['aircraft:snapshot', 'aircraft:delta', 'aircraft:heartbeat'].every((type) => types.has(type))) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
})(), 'aircraft');
steps.push('aircraft');

const answer = await within(10000, new Promise((resolve) => {
  client.subscribe('/user/queue/replies', (message) => resolve(JSON.parse(message.body)));
  client.publish({
    destination: '/app/request',
    body: JSON.stringify({ type: 'aircraft-stats', request_id: 'über:1', params: {} }),
  });
}), 'answer');
assert.equal(answer.type, 'response');
assert.equal(answer.request_id, 'über:1');
assert.ok(answer.data.total > 0);
steps.push('answer');

await within(10000, receipt('r-2', (headers) => subscription.unsubscribe(headers)), 'receipt');
const before = types.size;
types.clear();
await new Promise((resolve) => setTimeout(resolve, 1500));
assert.equal(types.size, 0, `${before} kinds before, none after`);
steps.push('unsubscribed');

up = connected();
client.webSocket.terminate();
await within(10000, up, 'reconnection');
client.subscribe('/topic/aircraft', seen);
await within(10000, (async () => { while (snapshots < 2) await new Promise((resolve) => setTimeout(resolve, 50)); })(), 'snapshot');
steps.push('reconnected');

await within(15000, new Promise((resolve) => {
  client.onStompError = (error) => { steps.push(`error ${error.headers.message}`); resolve(); };
  client.subscribe('/topic/nonsense', () => {});
}), 'error');

await within(10000, client.deactivate(), 'good-bye');
console.log(JSON.stringify({ connections, steps }));
