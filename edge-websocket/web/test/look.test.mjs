import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { altitudeAt, altitudeColour, colourStep, GROUND_STEP, scalePosition, STEPS, stepColour, UNKNOWN_STEP } =
  await load('look/altitude-colour.ts');
const { MAP_PALETTE } = await load('look/theme.ts');
const units = await load('look/units.ts');

const luminance = (hex) => {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a, b) =>
  (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);

test('the scale goes there and back, and holds at its ends', () => {
  for (const altitude of [0, 1_000, 12_345, 45_000]) {
    assert.ok(Math.abs(altitudeAt(scalePosition(altitude)) - altitude) < 1e-6);
  }
  assert.deepEqual([scalePosition(-1_000), scalePosition(99_000)], [0, 1]);
});

test('zero is the lowest colour; ground and unknown have their own', () => {
  assert.deepEqual(
    [colourStep(0), colourStep('ground'), colourStep(undefined), colourStep(60_000)],
    [0, GROUND_STEP, UNKNOWN_STEP, STEPS - 1],
  );
});

test('every altitude colour stands out from land and sea', () => {
  for (const [theme, least] of [
    ['dark', 4.5],
    ['light', 3],
  ]) {
    for (let step = 0; step <= UNKNOWN_STEP; step++) {
      for (const ground of [MAP_PALETTE[theme].land, MAP_PALETTE[theme].sea]) {
        const value = contrast(stepColour(step, theme), ground);
        assert.ok(value >= least, `${theme} step ${step}: ${value.toFixed(2)}`);
      }
    }
  }
});

test('text on the map has a contrast of 4.5 in both themes', () => {
  for (const { text, textDim, ringText, land, sea } of Object.values(MAP_PALETTE)) {
    [text, textDim, ringText].forEach((colour) =>
      [land, sea].forEach((ground) => assert.ok(contrast(colour, ground) >= 4.5)),
    );
  }
});

test('low is warm, the middle green, high violet', () => {
  const rgb = (altitude) =>
    [1, 3, 5].map((at) => Number.parseInt(altitudeColour(altitude, 'dark').slice(at, at + 2), 16));
  const [low, middle, high] = [rgb(0), rgb(9_000), rgb(44_000)];
  assert.ok(low[0] > low[1] && low[1] > low[2]);
  assert.ok(middle[1] > middle[0] && middle[1] > middle[2]);
  assert.ok(high[2] > high[1] && high[0] > high[1]);
});

test('quantities read well in both units, and the unknown is a dash', () => {
  const {
    altitudeText,
    distanceText,
    joined,
    rateText,
    speedText,
    levelText,
    degreesText,
    climbArrow,
    ageText,
    grouped,
  } = units;
  assert.equal(joined(altitudeText(35_000, 'aviation')), '35\u202f000\u202fft');
  assert.equal(joined(altitudeText(10_000, 'metric')), '3\u202f048\u202fm');
  assert.equal(joined(altitudeText(-25, 'aviation')), '−25\u202fft');
  assert.equal(altitudeText('ground', 'metric').value, 'Ground');
  assert.equal(joined(speedText(0, 'aviation')), '0\u202fkt');
  assert.equal(joined(rateText(-640, 'aviation')), '−640\u202fft/min');
  assert.equal(joined(rateText(1_000, 'metric')), '+5.1\u202fm/s');
  assert.equal(joined(distanceText(10, 'metric')), '18.5\u202fkm');
  assert.equal(joined(degreesText(359.7)), '000°');
  assert.deepEqual(
    [altitudeText, speedText, rateText, distanceText].map((text) => text(undefined, 'aviation').value),
    ['–', '–', '–', '–'],
  );
  assert.deepEqual(
    [
      levelText(0, 'aviation'),
      levelText(35_975, 'aviation'),
      levelText('ground', 'aviation'),
      levelText(undefined, 'aviation'),
    ],
    ['000', '360', 'GND', ''],
  );
  assert.deepEqual([climbArrow(64), climbArrow(640), climbArrow(-640), climbArrow(undefined)], ['', '↑', '↓', '']);
  assert.deepEqual(
    [ageText(-200), ageText(3_400), ageText(180_000)],
    ['0\u202fs ago', '3\u202fs ago', '3\u202fmin ago'],
  );
  assert.equal(grouped(1_234_567), '1\u202f234\u202f567');
});
