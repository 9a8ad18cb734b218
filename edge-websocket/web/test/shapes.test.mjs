import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { unroll } from '../antimeridian.mjs';
import { pack } from '../shape-packer.mjs';
import { load } from './load.mjs';

const { unpack } = await load('map/shapes.ts');

const GRID = { scale: [0.5, 0.25], translate: [-180, -90] };
const GROUPS = [
  [
    [
      [-180, -90],
      [179.5, 83.75],
      [179.5, 83.5],
      [-180, -90],
    ],
    [[0, 0]],
  ],
  [],
  [[[-0.5, 0.25]], []],
];

const buffer = (bytes) => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
const file = (name) => new URL(`../shapes/${name}.bin`, import.meta.url);
const shapes = (name) => unpack(buffer(new Uint8Array(readFileSync(file(name)))));

/** Even-odd rule over all rings, so that holes count. */
function covers(polygons, lon, lat) {
  let inside = false;
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [[x1, y1], [x2, y2]] = [ring[i - 1], ring[i]];
      if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) {
        inside = !inside;
      }
    }
  }
  return inside;
}

test('what is packed comes out again', () => {
  assert.deepEqual(unpack(buffer(pack(GROUPS, GRID))), GROUPS);
});

test('a file that is cut off anywhere is refused', () => {
  const whole = pack(GROUPS, GRID);
  for (let length = 0; length < whole.length; length++) {
    assert.throws(() => unpack(buffer(whole.slice(0, length))), RangeError, String(length));
  }
});

test('a ring over the date line goes on beyond it, and its holes come along', () => {
  const ring = [170, 178, -174, -170, 178, 170].map((lon, i) => [lon, 60 + i]);
  const hole = [-175, -173, -175].map((lon) => [lon, 62]);
  const [outer, inner] = unroll([ring, hole]).map((each) => each.map(([lon]) => lon));
  assert.deepEqual([outer, inner], [[170, 178, 186, 190, 178, 170], [185, 187, 185]]);
});

test('a coast around the pole is closed over it, and a ring along the pole is dropped', () => {
  const around = (lat) => [-180, -90, 0, 90, 180, -180].map((lon) => [lon, lat]);
  const [coast, ...holes] = unroll([around(-70), around(-90)]);
  assert.deepEqual(holes, []);
  assert.equal(covers([[coast]], 30, -80), true);
  assert.equal(covers([[coast]], 30, -60), false);
});

test('no line runs across the whole world', () => {
  for (const detail of ['coarse', 'fine']) {
    for (const ring of shapes(`land-${detail}`).flat()) {
      const jumps = ring.filter(([lon, lat], i) => i > 0 && Math.abs(lon - ring[i - 1][0]) > 90 && lat > -89);
      assert.deepEqual(jumps, [], detail);
    }
  }
});

test('land is where land is, at both details', () => {
  for (const detail of ['coarse', 'fine']) {
    const land = shapes(`land-${detail}`);
    for (const [name, lon, lat] of [
      ['Denver', -104.99, 39.74],
      ['Madrid', -3.7, 40.42],
      ['Alice Springs', 133.88, -23.7],
      ['South Pole', 0, -89],
    ]) {
      assert.equal(covers(land, lon, lat), true, `${name}, ${detail}`);
    }
    for (const [name, lon, lat] of [
      ['Atlantic', -30, 40],
      ['Caspian Sea', 51, 42],
      ['Puget Sound mouth', -123.5, 48.25],
    ]) {
      assert.equal(covers(land, lon, lat), false, `${name}, ${detail}`);
    }
  }
});

test('lakes are water, and their islands are not', () => {
  const lakes = shapes('lakes');
  for (const [name, lon, lat] of [
    ['Lake Superior', -88, 47.6],
    ['Lake Victoria', 33, -1],
    ['Lake Baikal', 108, 53.5],
    ['Lake Geneva', 6.5, 46.42],
  ]) {
    assert.equal(covers(lakes, lon, lat), true, name);
  }
  for (const [name, lon, lat] of [
    ['Isle Royale', -88.85, 48.0],
    ['Zürich airport', 8.55, 47.46],
    ['Denver', -104.99, 39.74],
  ]) {
    assert.equal(covers(lakes, lon, lat), false, name);
  }
});

test('a straight border lies on its parallel', () => {
  const points = shapes('borders-fine').flat(2);
  const prairie = points.filter(([lon, lat]) => lon > -122 && lon < -96 && lat > 48.9 && lat < 49.1);
  assert.ok(prairie.length > 1, String(prairie.length));
  prairie.forEach(([, lat]) => assert.ok(Math.abs(lat - 49) < 0.01, String(lat)));
});

test('the base map stays small', () => {
  const names = ['land-coarse', 'land-fine', 'borders-coarse', 'borders-fine', 'lakes'];
  const bytes = names.reduce((sum, name) => sum + statSync(file(name)).size, 0);
  assert.ok(bytes < 1_300_000, String(bytes));
});
