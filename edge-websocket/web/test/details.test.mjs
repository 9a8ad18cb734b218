import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { ROWS } = await load('view/details-fields.ts');
const { Flight } = await load('sky/flight.ts');

const NOW_MS = 1_000_000_000;
const context = { units: 'metric', nowMs: NOW_MS, receiver: { lat: -33.9, lon: 151.2 } };
const flight = (aircraft) => new Flight({ hex: 'A1B2C3', ...aircraft }, 'aircraft:new', NOW_MS);
const text = (title, aircraft) => ROWS.find((row) => row.title === title).text(flight(aircraft), context);

test('a position may break between latitude and longitude only', () => {
  assert.equal(text('Position', { lat: 48.41234, lon: -122.29549 }), '48.412°\u00a0N 122.295°\u00a0W');
  assert.equal(text('Position', { lat: 0, lon: 0 }), '0.000°\u00a0N 0.000°\u00a0E');
  assert.equal(text('Position', {}), undefined);
});

test('no figure has a piece that is too long for the narrowest panel', () => {
  const full = {
    r: 'VH-OQA',
    t: 'A388',
    category: 'A5',
    squawk: '7700',
    alt_geom: -1_234,
    lat: -89.99999,
    lon: -179.99949,
    nav_altitude_mcp: 60_000,
    ias: 500,
    tas: 600,
    mach: 0.85,
    mag_heading: 359,
    nav_qnh: 1_013.2,
    ws: 250,
    wd: 300,
    rc: 185_200,
    type: 'adsb_icao',
    rssi: -49.5,
    messages: 123_456_789,
  };
  for (const { title } of ROWS) {
    const shown = text(title, full);
    assert.notEqual(shown, undefined, title);
    shown.split(' ').forEach((piece) => assert.ok(piece.length <= 14, `${title}: ${piece}`));
  }
});
