import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reconnectDelayMs } from '../src/index.js';

test('waits 1 s, doubles, and stays at 30 s', () => {
  const delays = [0, 1, 2, 3, 4, 5, 6, 50, 5_000].map((attempt) => reconnectDelayMs(attempt, () => 0));
  assert.deepEqual(delays, [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000, 30_000]);
});

test('adds up to 30 % of jitter, also at the cap', () => {
  assert.equal(
    reconnectDelayMs(0, () => 0.5),
    1_150,
  );
  assert.equal(
    reconnectDelayMs(9, () => 1),
    39_000,
  );
});
