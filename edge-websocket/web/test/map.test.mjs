import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { overlaps, placeLabels } = await load('map/label-layout.ts');
const { Viewport } = await load('map/viewport.ts');
const { framePauseMs } = await load('map/pace.ts');
const { toMercator } = await load('sky/geo.ts');

function anchors(count, width, height) {
  let seed = 7;
  const random = (n) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n;
  return Array.from({ length: count }, () => ({
    x: random(width),
    y: random(height),
    radius: 12,
    width: 60,
    height: 32,
  }));
}

const boxOf = ({ x, y, width, height }, { dx, dy }) => ({ left: x + dx, top: y + dy, width, height });
const symbolOf = ({ x, y, radius }) => ({
  left: x - radius * 0.6,
  top: y - radius * 0.6,
  width: radius * 1.2,
  height: radius * 1.2,
});

test('labels cover neither one another nor a symbol nor an obstacle', () => {
  const all = anchors(300, 1_400, 900);
  const obstacle = { left: 300, top: 300, width: 400, height: 200 };
  const placed = placeLabels(all, 1_000, [obstacle]);
  const boxes = placed.map((each) => boxOf(all[each.index], each));
  assert.ok(boxes.length > 60, `only ${boxes.length}`);
  boxes.forEach((box, i) => {
    assert.ok(!overlaps(box, obstacle));
    boxes.slice(i + 1).forEach((other) => assert.ok(!overlaps(box, other)));
    all.forEach((anchor, index) => index === placed[i].index || assert.ok(!overlaps(box, symbolOf(anchor))));
  });
});

test('the first choose first, and the limit holds', () => {
  const twins = [0, 1].map((shift) => ({ x: 100 + shift, y: 100, radius: 10, width: 60, height: 32 }));
  assert.equal(placeLabels(twins, 10)[0].index, 0);
  assert.equal(placeLabels(anchors(300, 1_400, 900), 5).length, 5);
});

test('the centre is in the middle, north is up, east is right', () => {
  const view = new Viewport(800, 600, { lat: 52, lon: 4 }, 8);
  const at = (lat, lon) => {
    const { x, y } = toMercator({ lat, lon });
    return [view.screenX(x), view.screenY(y)];
  };
  const [x, y] = at(52, 4);
  assert.ok(Math.abs(x - 400) < 1e-6 && Math.abs(y - 300) < 1e-6);
  assert.ok(at(53, 4)[1] < 300 && at(52, 5)[0] > 400);
});

test('across the date line the near copy of the world is drawn', () => {
  const view = new Viewport(800, 600, { lat: 0, lon: 179 }, 6);
  const x = view.screenX(toMercator({ lat: 0, lon: -179 }).x);
  assert.ok(x > 400 && x < 600, String(x));
});

test('far views need few frames and close ones sixty a second', () => {
  const pause = (zoom) => framePauseMs(new Viewport(800, 600, { lat: 50, lon: 0 }, zoom));
  assert.ok(pause(4) > 80);
  assert.ok(Math.abs(pause(13) - 1_000 / 60) < 1e-6);
});
