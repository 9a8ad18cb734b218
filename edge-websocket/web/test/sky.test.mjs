import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { Sky } = await load('sky/sky.ts');
const { distanceNm, bearingDeg, destination, toLatLon, toMercator } = await load('sky/geo.ts');
const { symbolClass } = await load('sky/symbol-class.ts');
const { passes, isOpen, NO_FILTER } = await load('sky/filter.ts');
const { search } = await load('sky/search.ts');
const { sortFlights } = await load('sky/order.ts');
const { emergencyText } = await load('sky/emergency.ts');

const NOW = 1_800_000_000_000;
const NORTHBOUND = {
  hex: 'A1B2C3',
  flight: 'KLM12',
  lat: 52,
  lon: 4,
  gs: 360,
  track: 0,
  alt_baro: 10_000,
  seen: 0,
  seen_pos: 0,
};

function skyOf(...aircraft) {
  const sky = new Sky();
  aircraft.forEach((each) =>
    sky.apply({ kind: 'added', hex: each.hex, aircraft: each, previous: undefined, source: 'aircraft:new' }, NOW),
  );
  return sky;
}

function change(sky, hex, fields, nowMs, source = 'aircraft:delta') {
  const previous = sky.get(hex).aircraft;
  sky.apply({ kind: 'changed', hex, aircraft: { ...previous, ...fields }, previous, source }, nowMs);
}

const shownAt = (flight, nowMs) => toLatLon(flight.motion.at(nowMs));
const close = (actual, expected, by) =>
  assert.ok(Math.abs(actual - expected) <= by, `${actual} is not ${expected} ± ${by}`);

test('an aircraft glides along its track, and no further than ten seconds', () => {
  const flight = skyOf(NORTHBOUND).get('A1B2C3');
  close(shownAt(flight, NOW).lat, 52, 1e-9);
  close(shownAt(flight, NOW + 5_000).lat, 52 + 0.5 / 60, 1e-4); // 360 kt for 5 s is half a nautical mile
  close(shownAt(flight, NOW + 10_000).lat, 52 + 1 / 60, 1e-4);
  assert.deepEqual(flight.motion.at(NOW + 60_000), flight.motion.at(NOW + 10_000));
});

test('an old position is shown where the aircraft is by now', () => {
  const flight = skyOf({ ...NORTHBOUND, seen_pos: 4 }).get('A1B2C3');
  close(shownAt(flight, NOW).lat, 52 + 0.4 / 60, 1e-4);
});

test('a new report does not make the symbol jump, and is reached within a second', () => {
  const sky = skyOf(NORTHBOUND);
  const flight = sky.get('A1B2C3');
  const before = shownAt(flight, NOW + 5_000);
  change(sky, 'A1B2C3', { lat: 52.012 }, NOW + 5_000);
  close(shownAt(flight, NOW + 5_000).lat, before.lat, 1e-9);
  close(shownAt(flight, NOW + 6_000).lat, 52.012 + 0.1 / 60, 1e-4);
});

test('a position far away is taken at once', () => {
  const sky = skyOf(NORTHBOUND);
  change(sky, 'A1B2C3', { lat: 53 }, NOW + 1_000);
  close(shownAt(sky.get('A1B2C3'), NOW + 1_000).lat, 53, 1e-9);
});

test('what is not heard of fades, and is fresh again with the next position', () => {
  const sky = skyOf(NORTHBOUND);
  const flight = sky.get('A1B2C3');
  assert.deepEqual(
    [10_000, 15_000, 60_000, 600_000].map((ms) => flight.freshness(NOW + ms)),
    [1, 1, 0, 0],
  );
  change(sky, 'A1B2C3', { lat: 52.1 }, NOW + 60_000);
  assert.equal(flight.freshness(NOW + 60_000), 1);
});

test('a trail keeps where the aircraft was, and marks the gaps', () => {
  const sky = skyOf(NORTHBOUND);
  [2, 4, 6, 50, 52].forEach((s) => change(sky, 'A1B2C3', { lat: 52 + s / 1_000 }, NOW + s * 1_000));
  const { points } = sky.get('A1B2C3').trail;
  assert.deepEqual(
    points.map(({ afterGap }) => afterGap),
    [false, false, false, false, true, false],
  );
  assert.ok(points.every(({ altitude }) => altitude === 10_000));
});

test('a trail stays bounded', () => {
  const sky = skyOf(NORTHBOUND);
  for (let s = 2; s < 20_000; s += 2) {
    change(sky, 'A1B2C3', { lat: 52 + s / 1_000_000 }, NOW + s * 1_000);
  }
  assert.ok(sky.get('A1B2C3').trail.points.length <= 1_200);
});

test('counts positions as they come and go', () => {
  const sky = skyOf(NORTHBOUND, { hex: 'A00001' });
  assert.deepEqual([sky.size, sky.withPosition], [2, 1]);
  change(sky, 'A00001', { lat: 1, lon: 1 }, NOW);
  assert.equal(sky.withPosition, 2);
  sky.apply({ kind: 'removed', hex: 'A1B2C3', previous: NORTHBOUND }, NOW);
  assert.deepEqual([sky.size, sky.withPosition], [1, 1]);
});

test('distance, bearing and destination agree', () => {
  const schiphol = { lat: 52.308, lon: 4.764 };
  close(distanceNm(schiphol, { lat: 51.47, lon: -0.454 }), 200, 2); // Heathrow
  for (const bearing of [0, 45, 180, 271]) {
    const there = destination(schiphol, bearing, 150);
    close(distanceNm(schiphol, there), 150, 1e-6);
    close(bearingDeg(schiphol, there), bearing, 1e-6);
    close(toLatLon(toMercator(there)).lat, there.lat, 1e-9);
  }
});

test('type says more than category, and nothing says unknown', () => {
  const cases = [
    ['B738', 'A3', 'airliner'],
    ['B77W', 'A5', 'heavy'],
    ['AT76', 'A2', 'turboprop'],
    ['C172', 'A1', 'light'],
    ['EC35', 'A7', 'helicopter'],
    ['F16', 'A6', 'fighter'],
    [undefined, 'B1', 'glider'],
    [undefined, 'B6', 'uav'],
    [undefined, 'C2', 'ground'],
    ['A20N', undefined, 'airliner'],
    [undefined, undefined, 'unknown'],
    ['ZZZZ', 'A0', 'unknown'],
    ['C130', 'A4', 'turboprop'],
    ['C17', 'A5', 'heavy'],
    ['A388', 'A3', 'heavy'],
  ];
  cases.forEach(([type, category, expected]) =>
    assert.equal(symbolClass(type, category), expected, `${type} ${category}`),
  );
});

test('the filter has inclusive bounds; unknown altitudes pass only an open one', () => {
  const filter = { floorFt: 0, ceilingFt: 1_000, ground: false };
  assert.deepEqual(
    [-1, 0, 1_000, 1_001, 'ground', undefined].map((altitude) => passes(altitude, filter)),
    [false, true, true, false, false, false],
  );
  assert.ok(passes(undefined, NO_FILTER) && passes('ground', NO_FILTER) && isOpen(NO_FILTER));
});

test('search prefers the exact, then the beginning, then the middle', () => {
  const sky = skyOf(
    { hex: 'A00001', flight: 'XKLM1' },
    { hex: 'A00002', flight: 'KLM12' },
    { hex: 'A00003', flight: 'KLM1' },
    { hex: 'A00004', r: 'PH-KLM' },
  );
  assert.deepEqual(
    search(sky, 'klm1', 5).map(({ hex }) => hex),
    ['A00003', 'A00002', 'A00001'],
  );
  assert.deepEqual(
    search(sky, 'phk', 5).map(({ hex }) => hex),
    ['A00004'],
  );
  assert.deepEqual(search(sky, ' ', 5), []);
});

test('sorting puts the unknown last in both directions', () => {
  const sky = skyOf({ hex: 'A', gs: 0 }, { hex: 'B' }, { hex: 'C', gs: 90 });
  const order = (descending) =>
    sortFlights([...sky], { key: 'speed', descending })
      .map(({ hex }) => hex)
      .join('');
  assert.deepEqual([order(false), order(true)], ['ACB', 'CAB']);
});

test('the three emergency squawks are known', () => {
  const texts = ['7500', '7600', '7700', '7000'].map((squawk) => emergencyText(skyOf({ hex: 'A', squawk }).get('A')));
  assert.deepEqual(texts, ['Unlawful interference', 'Radio failure', 'General emergency', undefined]);
});
