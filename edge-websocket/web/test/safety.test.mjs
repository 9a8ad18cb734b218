import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { Incidents } = await load('safety/incidents.ts');
const { endText, kindText, numbers, parties, spanText } = await load('safety/words.ts');

function event(id, more = {}) {
  return {
    id,
    sequence: 1,
    timestamp: `2026-01-01T00:00:${String(id).padStart(2, '0')}.000Z`,
    event_type: 'emergency_squawk',
    severity: 'critical',
    icao_hex: 'A1B2C3',
    message: 'Emergency',
    active: true,
    ...more,
  };
}

test('what lasts comes gravest first, then newest first, and what is over comes after', () => {
  const incidents = new Incidents();
  incidents.take(event(1, { severity: 'low' }));
  incidents.take(event(2));
  incidents.take(event(3));
  incidents.take(event(4, { active: false }));

  assert.deepEqual(
    incidents.active.map(({ id }) => id),
    [3, 2, 1],
  );
  assert.deepEqual(
    incidents.ended.map(({ id }) => id),
    [4],
  );
});

test('what comes late does not undo what is known', () => {
  const incidents = new Incidents();
  assert.equal(incidents.take(event(1, { sequence: 2, active: false })), true);
  assert.equal(incidents.take(event(1, { sequence: 1 })), false);
  assert.equal(incidents.active.length, 0);
});

test('only so much of what is over is kept', () => {
  const incidents = new Incidents();
  for (let id = 1; id <= 300; id++) {
    incidents.take(event(id, { active: false, timestamp: new Date(id * 1000).toISOString() }));
  }
  assert.equal(incidents.ended.length, 200);
  assert.equal(incidents.ended[0].id, 300);
});

test('words say what, who and how close', () => {
  const conflict = event(1, {
    event_type: 'proximity_conflict',
    callsign: 'KLM1',
    icao_hex_2: 'D4E5F6',
    details: { horizontal_nm: 0.346, vertical_ft: 0, time_to_cpa_s: 12.4 },
    resolution: 'lost',
  });
  assert.equal(kindText(conflict), 'Proximity');
  assert.equal(kindText(event(1, { event_type: 'some_other' })), 'some other');
  assert.deepEqual(parties(conflict), [
    { hex: 'A1B2C3', name: 'KLM1' },
    { hex: 'D4E5F6', name: 'D4E5F6' },
  ]);
  assert.equal(numbers(conflict), '0.35 NM · 0 ft · closest in 12 s');
  assert.equal(numbers(event(1)), '');
  assert.equal(endText(conflict), 'no longer heard');
  assert.deepEqual(
    [0, 59_000, 61_000, 7_300_000].map((ms) => spanText(0, ms)),
    ['0 s', '59 s', '1 min', '2 h'],
  );
});
