import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { Inbox, exchanges } = await load('datalink/inbox.ts');
const { chooser, choices, EVERY_MESSAGE, isOpen } = await load('datalink/filter.ts');
const { fieldsOf, placeText } = await load('datalink/fields.ts');
const { linkName, ownerOf, placeOf, routeOf } = await load('datalink/message.ts');
const { ReportedPlaces } = await load('datalink/reported.ts');

const NOON = Date.parse('2026-02-02T12:00:00Z');

function message(id, change = {}) {
  return {
    id,
    timestamp: new Date(NOON + (change.atS ?? 0) * 1_000).toISOString(),
    source: 'ACARS',
    frequency: '131.550',
    icao_hex: 'A1B2C3',
    registration: 'N12345',
    callsign: 'UAL123',
    label: 'H1',
    text: 'HELLO',
    decoded: null,
    category: 'operational',
    subcategory: 'terminal',
    airline: { icao: 'UAL' },
    copies: 1,
    stations: ['roof'],
    ...change,
  };
}

const all = () => true;

test('messages stand by aircraft, and who spoke last stands first', () => {
  const inbox = new Inbox();
  inbox.add(message('1', { atS: 1 }));
  inbox.add(message('2', { atS: 2, icao_hex: 'ABCDEF' }));
  inbox.add(message('3', { atS: 0 }));
  inbox.add(message('4', { atS: 3, icao_hex: null, registration: null, station_id: 'roof' }));

  assert.deepEqual(
    exchanges(inbox, all).map(({ owner, messages }) => [owner, messages.map(({ id }) => id)]),
    [
      ['@roof', ['4']],
      ['ABCDEF', ['2']],
      ['A1B2C3', ['1', '3']],
    ],
  );
});

test('a further copy is counted, and never counted down again', () => {
  const inbox = new Inbox();
  inbox.add(message('1'));
  inbox.update({ id: '1', copies: 3, stations: ['roof', 'hill'] });
  inbox.update({ id: 'unheard', copies: 2, stations: [] });
  inbox.add(message('1'));

  assert.deepEqual(
    [...inbox].map(({ copies, stations }) => [copies, stations.length]),
    [[3, 2]],
  );
});

test('a whole text takes the place of its parts, also of those that come late', () => {
  const inbox = new Inbox();
  inbox.add(message('a'));
  inbox.add(message('whole', { supersedes: ['a', 'b'] }));
  inbox.add(message('b'));

  assert.deepEqual(
    [...inbox].map(({ id }) => id),
    ['whole'],
  );
});

test('only so many are kept, and the newest of them', () => {
  const inbox = new Inbox(100);
  for (let i = 0; i < 500; i++) {
    inbox.add(message(String(i), { atS: i }));
  }
  assert.ok(inbox.size <= 100);
  assert.ok([...inbox].every(({ id }) => Number(id) >= 390));
});

test('a filter asks for all that is chosen', () => {
  const weather = message('1', {
    category: 'weather',
    label: '5U',
    text: 'WX REQ',
    decoded: { description: 'Weather request', arrival: 'KSFO' },
  });
  const accepts = (change) => chooser({ ...EVERY_MESSAGE, ...change })(weather);

  assert.ok(accepts({}));
  assert.ok(accepts({ category: 'weather', label: '5U', airline: 'UAL', text: 'ksfo request' }));
  assert.ok(!accepts({ category: 'oooi' }));
  assert.ok(!accepts({ label: 'H1' }));
  assert.ok(!accepts({ airline: 'DAL' }));
  assert.ok(!accepts({ text: 'ksfo klax' }));
  assert.ok(isOpen(EVERY_MESSAGE));
});

test('what only keeps a link up is shown to those who want it', () => {
  const empty = message('1', { label: '_d', text: '' });
  const squitter = message('2', { label: 'SQ', text: '00XS' });

  assert.ok(![empty, squitter].some(chooser(EVERY_MESSAGE)));
  assert.ok([empty, squitter].every(chooser({ ...EVERY_MESSAGE, link: true })));
  assert.ok(chooser({ ...EVERY_MESSAGE, label: 'SQ' })(squitter));
});

test('the most frequent choice comes first', () => {
  const messages = ['H1', 'Q0', 'H1'].map((label, index) => message(String(index), { label }));
  assert.deepEqual(
    choices(messages, ({ label }) => label),
    [
      { value: 'H1', count: 2 },
      { value: 'Q0', count: 1 },
    ],
  );
});

test('what a text says is told for people, zero included', () => {
  const fields = fieldsOf(
    {
      message_type: 'position_report',
      description: 'Position report',
      level: 'full',
      decoder: 'test',
      departure: 'KSFO',
      arrival: 'KLAX',
      arrival_runway: '25L',
      eta: '12:34:00',
      time: '12:00:30',
      position: { lat: -33.5, lon: 0 },
      altitude_ft: 0,
      temp_c: -56.5,
      waypoints: [{ name: 'DINTY' }, { name: 'FINGS' }],
      winds: [{ direction_deg: 70, speed_kt: 80, altitude_ft: 35_000 }],
      cpdlc: [{ name: 'dM0', text: 'WILCO', values: {} }],
      adsc: [{ name: 'flight_id', text: '', values: { id: 'UAL123', alt_ft: 3.25 } }],
      items: { company_route: 'SFOLAX1', imi: 'POS', text: 'POS A B' },
    },
    'aviation',
    'POS A\r\nB',
  );
  assert.deepEqual(fields, [
    ['From', 'KSFO'],
    ['To', 'KLAX 25L'],
    ['ETA', '12:34'],
    ['Position', '33.500°S 0.000°E'],
    ['Reported', '12:00:30'],
    ['Altitude', '0\u202fft'],
    ['Outside', '−56.5\u202f°C'],
    ['Route', 'DINTY FINGS'],
    ['Wind', '070° 80\u202fkt at 35\u202f000\u202fft'],
    ['dM0', 'WILCO'],
    ['Flight id', 'Id UAL123, Alt ft 3.250'],
    ['Company route', 'SFOLAX1'],
  ]);
  assert.equal(placeText(52.1, -4.7), '52.100°N 4.700°W');
});

test('links have the names people use', () => {
  assert.equal(linkName(message('1')), 'VHF');
  assert.equal(linkName(message('1', { source: 'IRDM' })), 'Iridium');
  assert.equal(ownerOf(message('1', { icao_hex: null })), 'N12345');
});

test('places and the route of the selected aircraft are for the map', () => {
  const inbox = new Inbox();
  const places = new ReportedPlaces(inbox);
  const at = { lat: 35, lon: -106 };
  const plan = { waypoints: [{ name: 'A', lat: 1, lon: 2 }, { name: 'B' }, { name: 'C', lat: 3, lon: 4 }] };
  inbox.add(message('1', { decoded: { position: at } }));
  inbox.add(message('2', { decoded: { position: at }, subcategory: 'squitter' }));
  inbox.add(message('3', { decoded: plan }));
  inbox.add(message('old', { atS: -4_000, decoded: { position: at } }));

  const seen = places.of({ reports: true, selected: 'A1B2C3' }, NOON + 1_000);
  assert.deepEqual(
    seen.reports.map(({ lat, hex }) => [lat, hex]),
    [[35, 'A1B2C3']],
  );
  assert.deepEqual(
    seen.route.map(({ name }) => name),
    ['A', 'C'],
  );
  assert.equal(places.of({ reports: true, selected: 'A1B2C3' }, NOON + 1_000), seen);
  assert.deepEqual(places.of({ reports: true, selected: undefined }, NOON).route, []);
  assert.deepEqual(places.of({ reports: false, selected: 'A1B2C3' }, NOON).reports, []);
  assert.equal(placeOf(message('4')), undefined);
  assert.deepEqual(routeOf(message('5')), []);
});
