import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { formatAddress, parseAddress } = await load('page/url.ts');
const { Store } = await load('page/state.ts');
const { readStatus } = await load('feed/status.ts');
const { MessageRate } = await load('feed/message-rate.ts');

test('an address holds view, place, selection, filter and query', () => {
  const { state } = new Store({
    view: 'list',
    selected: 'A1B2C3',
    follow: true,
    query: 'klm 12',
    filter: { floorFt: 1_000, ceilingFt: 20_000, ground: false },
  });
  const address = formatAddress(state, { lat: 52.3105, lon: -4.76, zoom: 8.25 });
  assert.equal(address, '#view=list&at=52.3105,-4.7600,8.25&sel=A1B2C3&follow=1&alt=1000-20000&ground=0&q=klm%2012');
  const back = parseAddress(address);
  assert.deepEqual(back.camera, { lat: 52.3105, lon: -4.76, zoom: 8.25 });
  assert.deepEqual(back.state, {
    view: 'list',
    selected: 'A1B2C3',
    follow: true,
    query: 'klm 12',
    filter: state.filter,
  });
});

test('an address holds what is chosen among the messages', () => {
  const messages = { label: 'H1', category: 'position', airline: 'UAL', text: 'gate b12', link: false };
  const address = formatAddress(new Store({ view: 'acars', messages }).state, undefined);
  assert.equal(address, '#view=acars&label=H1&about=position&airline=UAL&text=gate%20b12');
  assert.deepEqual(parseAddress(address).state, { view: 'acars', messages, filter: { ground: true } });
});

test('the page as it starts has a bare address', () => {
  assert.equal(formatAddress(new Store({}).state, undefined), '');
});

test('nonsense in an address is left out', () => {
  for (const hash of [
    '#at=1,2',
    '#at=x,y,z',
    '#at=95,0,3',
    '#sel=<b>',
    '#alt=9999999-1',
    '#view=%00',
    '#%E0%A4%A',
    '#at=,,',
  ]) {
    const { camera, state } = parseAddress(hash);
    assert.equal(camera, undefined, hash);
    assert.deepEqual(state, { filter: { ground: true } }, hash);
  }
});

test('the store tells of real changes only, and choosing another aircraft ends following', () => {
  const store = new Store({});
  let told = 0;
  store.onChange(() => told++);
  store.set({ view: 'map' });
  assert.equal(told, 0);
  store.select('A1B2C3');
  store.set({ follow: true });
  store.select('A1B2C3');
  assert.equal(store.state.follow, true);
  store.select('A00001');
  assert.deepEqual([store.state.follow, told], [false, 3]);
});

test('a status without a place, or without sense, is no obstacle', () => {
  const location = { latitude: 0, longitude: 0 };
  assert.deepEqual(readStatus({ version: '1', location, map: { style_url: 'https://x/s.json' } }), {
    version: '1',
    location: { lat: 0, lon: 0 },
    styleUrl: 'https://x/s.json',
  });
  for (const json of [
    null,
    7,
    'x',
    [],
    { location: null },
    { location: { latitude: 'x', longitude: 1 } },
    { location: { latitude: 91, longitude: 0 } },
  ]) {
    assert.deepEqual(readStatus(json), {});
  }
});

test('the message rate is the growth of the counts', () => {
  const rate = new MessageRate();
  const grow = (from, to, nowMs) =>
    rate.take(
      { kind: 'changed', hex: 'A', previous: { hex: 'A', messages: from }, aircraft: { hex: 'A', messages: to } },
      nowMs,
    );
  grow(0, 5, 1_000);
  assert.equal(rate.perSecond(2_000), undefined);
  for (let s = 1; s <= 30; s++) {
    grow(s * 20, (s + 1) * 20, 1_000 + s * 1_000);
  }
  assert.equal(rate.perSecond(31_000), 20);
  grow(600, 3, 31_100); // A count that starts again is not a negative rate.
  assert.equal(rate.perSecond(31_200) > 0, true);
  assert.equal(rate.perSecond(60_000), 0);
});
