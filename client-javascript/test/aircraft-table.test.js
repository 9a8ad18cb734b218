import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AircraftTable } from '../src/index.js';

const SNAPSHOT = {
  type: 'aircraft:snapshot',
  data: {
    aircraft: [
      { hex: 'A1B2C3', flight: 'SWA1234', lat: 33.9425, lon: -118.4081, alt_baro: 35000, baro_rate: 0, squawk: null },
      { hex: '4CA123', lat: 53.4, lon: -6.2, alt_baro: 'ground' },
    ],
    count: 2,
  },
};

function tableAfter(...messages) {
  const table = new AircraftTable();
  messages.forEach((message) => assert.equal(table.apply(message), true));
  return table;
}

const delta = (changes, hex = 'A1B2C3') => ({ type: 'aircraft:delta', data: { hex, changes } });

test('a snapshot fills the table; null is absent and zero is a value', () => {
  const table = tableAfter(SNAPSHOT);
  assert.equal(table.size, 2);
  assert.equal(table.get('A1B2C3').baro_rate, 0);
  assert.equal('squawk' in table.get('A1B2C3'), false);
});

test('a full list removes what it does not name', () => {
  const table = tableAfter(SNAPSHOT, { type: 'aircraft:update', data: { aircraft: [{ hex: '4CA123', gs: 12 }] } });
  assert.deepEqual([...table], [{ hex: '4CA123', gs: 12 }]);
});

test("the seed's delta moves the aircraft and its altitude", () => {
  const table = tableAfter(SNAPSHOT, delta({ lat: 33.943, lon: -118.409, alt: 35100 }));
  const { lat, lon, alt, alt_baro, flight } = table.get('A1B2C3');
  assert.deepEqual(
    { lat, lon, alt, alt_baro, flight },
    { lat: 33.943, lon: -118.409, alt: 35100, alt_baro: 35100, flight: 'SWA1234' },
  );
});

test('a delta that names alt_baro means just that', () => {
  const table = tableAfter(SNAPSHOT, delta({ alt: 0, alt_baro: 'ground', vr: 640 }));
  const { alt, alt_baro, vr, baro_rate } = table.get('A1B2C3');
  assert.deepEqual({ alt, alt_baro, vr, baro_rate }, { alt: 0, alt_baro: 'ground', vr: 640, baro_rate: 640 });
});

test('null in changes clears the field', () => {
  const table = tableAfter(SNAPSHOT, delta({ flight: null, alt: null }));
  assert.deepEqual(table.get('A1B2C3'), { hex: 'A1B2C3', lat: 33.9425, lon: -118.4081, baro_rate: 0 });
});

test('a delta of an unknown aircraft is ignored and the address cannot be changed', () => {
  const table = tableAfter(SNAPSHOT, delta({ lat: 1 }, 'FFFFFF'), delta({ hex: 'FFFFFF', gs: 5 }));
  assert.equal(table.get('FFFFFF'), undefined);
  assert.equal(table.get('A1B2C3').gs, 5);
});

test('takes new and remove in both forms that servers send', () => {
  const table = tableAfter(
    { type: 'aircraft:new', data: { hex: 'A00001', lat: 1 } },
    { type: 'aircraft:new', data: { aircraft: [{ hex: 'A00002' }, { hex: 'A00003' }] } },
    { type: 'aircraft:remove', data: { hex: 'A00001', reason: 'timeout' } },
    { type: 'aircraft:remove', data: { icaos: ['A00002'] } },
  );
  assert.deepEqual([...table], [{ hex: 'A00003' }]);
});

test('positions move, add and remove', () => {
  const table = tableAfter(SNAPSHOT, {
    type: 'positions:update',
    data: {
      positions: [
        { hex: 'A1B2C3', lat: 34, lon: -118, alt: 34000, track: 0, gs: 440, vr: -64 },
        { hex: 'A00009', lat: 35, lon: -117 },
      ],
      removed: ['4CA123'],
    },
  });
  const moved = table.get('A1B2C3');
  assert.deepEqual([moved.lat, moved.alt_baro, moved.baro_rate, moved.track], [34, 34000, -64, 0]);
  assert.equal(table.get('A00009').lat, 35);
  assert.equal(table.get('4CA123'), undefined);
});

test('a position does not lift an aircraft off the ground', () => {
  const table = tableAfter(SNAPSHOT, { type: 'positions:update', data: { positions: [{ hex: '4CA123', alt: 0 }] } });
  assert.equal(table.get('4CA123').alt_baro, 'ground');
});

test('tells each change once, with what was before', () => {
  const table = tableAfter(SNAPSHOT);
  const changes = [];
  const forget = table.onChange((change) => changes.push(change));
  table.apply(delta({ gs: 400 }));
  table.apply({ type: 'aircraft:remove', data: { hex: '4CA123', reason: 'timeout' } });
  forget();
  table.apply(delta({ gs: 401 }));
  assert.deepEqual(
    changes.map(({ kind, hex }) => [kind, hex]),
    [
      ['changed', 'A1B2C3'],
      ['removed', '4CA123'],
    ],
  );
  assert.equal(changes[0].previous.gs, undefined);
  assert.equal(changes[0].aircraft.gs, 400);
  assert.equal(changes[1].reason, 'timeout');
});

test('hostile data leaves the table as it was', () => {
  const table = tableAfter(SNAPSHOT);
  const before = JSON.stringify([...table]);
  for (const type of ['aircraft:new', 'aircraft:delta', 'aircraft:remove', 'positions:update']) {
    for (const data of [
      {},
      [],
      { hex: 7 },
      { hex: '' },
      { hex: 'A1B2C3X', changes: 3 },
      { positions: [null, 1] },
      { removed: {} },
    ]) {
      table.apply({ type, data });
    }
    for (const data of [undefined, null, 'x', 4]) {
      assert.equal(table.apply({ type, data }), false);
    }
  }
  assert.equal(JSON.stringify([...table]), before);
  assert.equal(table.apply({ type: 'safety:event', data: {} }), false);
});

test('a stream of deltas ends where a snapshot of the end begins', () => {
  let seed = 42;
  const random = (n) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n;
  const model = new Map(['A1', 'A2', 'A3'].map((hex) => [hex, { hex }]));
  const table = tableAfter({ type: 'aircraft:snapshot', data: { aircraft: [...model.values()] } });
  for (let i = 0; i < 2_000; i++) {
    const hex = `A${1 + random(3)}`;
    const field = ['gs', 'track', 'lat', 'squawk'][random(4)];
    const value = random(5) === 0 ? null : random(360);
    const { [field]: gone, ...rest } = model.get(hex);
    model.set(hex, value === null ? rest : { ...rest, [field]: value });
    table.apply(delta({ [field]: value }, hex));
  }
  const end = tableAfter({ type: 'aircraft:snapshot', data: { aircraft: [...model.values()] } });
  assert.deepEqual([...table], [...end]);
});
