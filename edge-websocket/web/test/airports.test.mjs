import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from './load.mjs';

const { airportsIn, fetchAirports, readAirports } = await load('map/airports.ts');
const { Viewport } = await load('map/viewport.ts');
const { distanceNm, toLatLon } = await load('sky/geo.ts');

const text = readFileSync(new URL('../shapes/airports.json', import.meta.url), 'utf8');
const airports = readAirports(JSON.parse(text));

const seen = (lat, lon, zoom) =>
  airportsIn(new Viewport(1_440, 900, { lat, lon }, zoom), airports).map(({ code }) => code);

test('large airports from zoom 6, medium ones from zoom 8', () => {
  assert.deepEqual(seen(47.9, -122, 5.9), []);
  assert.ok(seen(47.9, -122, 6).includes('KSEA'));
  assert.ok(!seen(47.9, -122, 7.9).includes('KBFI'));
  assert.ok(seen(47.9, -122, 8).includes('KSEA'));
  assert.ok(seen(47.9, -122, 8).includes('KBFI'));
});

test('only what is in view', () => {
  assert.ok(!seen(47.9, -122, 8).includes('EDDF'));
  assert.deepEqual(seen(-55, -140, 8), []);
});

test('airports stand where they are', () => {
  for (const [code, lat, lon] of [
    ['KDEN', 39.8617, -104.6732],
    ['LEMD', 40.4722, -3.5609],
    ['YSSY', -33.9461, 151.1772],
  ]) {
    const airport = airports.find((each) => each.code === code);
    assert.equal(airport?.large, true, code);
    assert.ok(distanceNm(toLatLon(airport.at), { lat, lon }) < 2, code);
  }
});

test('codes are ICAO codes, the one of today, or absent', () => {
  const codes = airports.map(({ code }) => code).filter((code) => code !== undefined);
  codes.forEach((code) => assert.match(code, /^[A-Z]{4}$/));
  assert.ok(codes.length < airports.length && codes.length > airports.length * 0.9, String(codes.length));
  assert.ok(codes.includes('SPJC') && !codes.includes('SPIM'), 'Lima moved from SPIM to SPJC');
});

test('every airport is on the map, and the file stays small', () => {
  assert.ok(airports.length > 4_000, String(airports.length));
  airports.forEach(({ at: { x, y } }) => assert.ok(x >= 0 && x <= 1 && y > 0 && y < 1, `${x} ${y}`));
  assert.ok(text.length < 250_000, String(text.length));
});

test('a missing file is an error that says which', async (t) => {
  t.mock.method(globalThis, 'fetch', async () => new Response('', { status: 404 }));
  await assert.rejects(fetchAirports(), /404 .*airports/);
});
