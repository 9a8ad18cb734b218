import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import { load } from './load.mjs';

const { conditionText, cooldownText, dateText, ruleText, windowText } = await load('alerts/words.ts');
const { blankRule, bodyOf, draftOf, isComplete, placed, retyped } = await load('alerts/draft.ts');
const { READY_MADE } = await load('alerts/ready-made.ts');
const { Matches } = await load('alerts/matches.ts');
const { RuleBook, trialOf } = await load('alerts/rule-book.ts');
const { channelProblems, settingsOf } = await load('alerts/channel-book.ts');
const { Api } = await load('session/api.ts');
const { formatAddress, parseAddress } = await load('page/url.ts');

const plain = (text) => text.replaceAll('\u202f', ' ');
const words = (rule, units = 'aviation') => plain(ruleText({ ...blankRule(), ...rule }, units));
const condition = (type, operator, value) => ({ type, operator, value });
const group = (logic, ...conditions) => ({ logic, conditions });

const LOW = condition('altitude', 'lt', '1000');
const NEAR = condition('distance', 'lt', '5');
const MILITARY = condition('military', 'eq', 'true');

test('a rule reads like a sentence, in the units one has chosen', () => {
  const rule = { conditions: { logic: 'AND', groups: [group('AND', LOW, NEAR)] } };
  assert.equal(words(rule), 'altitude below 1 000 ft AND within 5 NM');
  assert.equal(words(rule, 'metric'), 'altitude below 305 m AND within 9.3 km');
  assert.equal(words({ type: 'military', operator: 'eq', value: 'false' }), 'not military');
  assert.equal(
    words({ ...MILITARY, conditions: { logic: 'AND', groups: [group('OR', LOW, NEAR)] } }),
    'military AND (altitude below 1 000 ft OR within 5 NM)',
  );
  assert.equal(
    words({ ...MILITARY, conditions: { logic: 'OR', groups: [group('AND', LOW, NEAR), group('AND', LOW)] } }),
    'military AND ((altitude below 1 000 ft AND within 5 NM) OR altitude below 1 000 ft)',
  );
  assert.equal(words({}), '');
});

test('each kind of condition has its words', () => {
  const all = [
    ['squawk', 'in', '7500,7600', 'squawk is one of 7500, 7600'],
    ['callsign', 'startswith', 'BAW', 'callsign starts with BAW'],
    ['vertical_rate', 'lte', '-2000', 'vertical rate at most −2 000 ft/min'],
    ['emergency', 'eq', 'yes', 'in an emergency'],
    ['military', 'neq', 'true', 'not military'],
    ['proximity', 'gt', '12.5', 'beyond 12.5 NM'],
    ['aircraft_type', 'eq', 'A388', 'aircraft type is A388'],
    ['icao', 'regex', '4CA.*', 'ICAO address matches pattern 4CA.*'],
    ['speed', 'lt', 'fast', 'ground speed below fast'],
    ['moon_phase', 'eq', 'full', 'moon phase is full'],
  ];
  for (const [type, operator, value, text] of all) {
    assert.equal(plain(conditionText({ type, operator, value }, 'aviation')), text);
  }
});

test('times and pauses have their words, too', () => {
  assert.deepEqual(
    [0, 5, 60, 90].map((each) => plain(cooldownText(each))),
    ['once each time it begins', 'at most every 5 min', 'at most every 1 h', 'at most every 90 min'],
  );
  assert.equal(
    windowText({ day: '', start: '22:00', end: '06:00', time_zone: 'Europe/Vienna' }),
    'every day 22:00–06:00 (Europe/Vienna)',
  );
  assert.equal(dateText('2026-03-14T08:30:00Z', new Date('2026-11-28T00:00:00Z')), '14 Mar, 08:30 UTC');
  assert.equal(dateText('2027-03-14T08:30:00Z', new Date('2026-11-28T00:00:00Z')), '14 Mar 2027, 08:30 UTC');
});

test('a rule that was opened and not touched is sent back with the same meaning', () => {
  const rules = [
    { type: 'squawk', operator: 'in', value: '7500,7600,7700' },
    { conditions: { logic: 'AND', groups: [group('AND', LOW, NEAR)] } },
    { conditions: { logic: 'OR', groups: [group('AND', LOW, NEAR), group('OR', MILITARY, LOW)] } },
    { ...MILITARY, conditions: { logic: 'OR', groups: [group('AND', LOW, NEAR), group('AND', LOW)] } },
    {
      ...MILITARY,
      starts_at: '2026-11-28T10:00:00.000Z',
      expires_at: '2026-12-01T10:30:00.000Z',
      suppression_windows: [{ day: 'monday', start: '22:00', end: '06:00', time_zone: 'Europe/Vienna' }],
      api_url: 'https://example.org/hook',
      notification_channel_ids: [3, 9_007_199_254_740_991],
      use_global_notifications: false,
      priority: 'high',
      visibility: 'shared',
      cooldown_minutes: 0,
      enabled: false,
      description: 'Note',
    },
  ];
  for (const each of rules) {
    const rule = { ...blankRule(), name: 'Rule', ...each };
    assert.deepEqual(bodyOf(draftOf(rule)), rule);
  }
  for (const { rule } of READY_MADE) {
    assert.deepEqual(bodyOf(draftOf(rule)), rule);
  }
});

test('a simple condition beside a single list becomes part of it', () => {
  const rule = { ...blankRule(), ...MILITARY, conditions: { logic: 'OR', groups: [group('AND', LOW)] } };
  const draft = draftOf(rule);
  assert.deepEqual(draft.groups, [group('AND', MILITARY, LOW)]);
  assert.deepEqual(bodyOf(draft).conditions, { logic: 'AND', groups: [group('AND', MILITARY, LOW)] });
});

test('a new draft is complete when its conditions have values, and its other fields are tidied', () => {
  const draft = draftOf(blankRule());
  assert.equal(isComplete(draft), false);
  draft.groups[0].conditions[0] = condition('vertical_rate', 'lt', ' −2000 ');
  draft.name = ' Diving ';
  draft.cooldown = '';
  draft.description = ' ';
  assert.equal(isComplete(draft), true);
  const body = bodyOf(draft);
  assert.deepEqual(
    [body.name, body.type, body.value, body.cooldown_minutes, body.description, body.conditions],
    ['Diving', 'vertical_rate', '-2000', 5, null, null],
  );
});

test('what is compared changes with an operator and a value that fit', () => {
  assert.deepEqual(retyped(LOW, 'military'), MILITARY);
  assert.deepEqual(retyped(LOW, 'speed'), condition('speed', 'lt', ''));
  assert.deepEqual(retyped(condition('callsign', 'contains', 'BAW'), 'squawk'), condition('squawk', 'eq', 'BAW'));
});

test('problems stand where the field is', () => {
  const draft = draftOf({
    ...blankRule(),
    conditions: { logic: 'OR', groups: [group('AND', LOW, NEAR), group('OR', LOW, NEAR)] },
  });
  const problems = placed(
    {
      name: ['This field may not be blank.'],
      conditions: ['Group 2, condition 1, value: A valid number is required.', 'Group 1: logic must be AND or OR.'],
      suppression_windows: ['Window 1: end must be a time, HH:MM.'],
      colour: ['Unknown field.'],
    },
    draft,
  );
  assert.deepEqual(problems.fields, {
    name: 'This field may not be blank.',
    suppression_windows: 'Window 1: end must be a time, HH:MM.',
  });
  assert.deepEqual(problems.conditions, { '1.0': 'A valid number is required.', 0: 'logic must be AND or OR.' });
  assert.equal(problems.other, 'Unknown field.');
  assert.deepEqual(placed({ value: ['Bad.'] }, draftOf(blankRule())).conditions, { '0.0': 'Bad.' });
});

function match(id, minute, more = {}) {
  return {
    id,
    rule_id: 1,
    rule_name: 'Low and near',
    icao_hex: 'A1B2C3',
    message: 'Alert',
    priority: 'warning',
    triggered_at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
    ...more,
  };
}

test('each match is known once, and acknowledged when somebody says so', () => {
  const matches = new Matches();
  assert.equal(matches.take(match(1, 0)), true);
  assert.equal(matches.take(match(1, 0)), false);
  matches.take(match(2, 1, { priority: 'critical' }));
  assert.deepEqual(
    matches.open(() => true),
    { count: 2, gravest: 'critical' },
  );
  matches.acknowledge({ id: 2 });
  matches.acknowledge({ id: 77 });
  assert.deepEqual(
    matches.open(() => true),
    { count: 1, gravest: 'medium' },
  );
  assert.deepEqual(
    matches.open(() => false),
    { count: 0, gravest: undefined },
  );
});

test('matches of a rule and an aircraft within an hour of each other are one encounter', () => {
  const matches = new Matches();
  [0, 10, 60, 200].forEach((minute, id) => matches.take(match(id + 1, minute)));
  matches.take(match(5, 30, { icao_hex: 'D4E5F6', rule_id: 2, rule_name: 'Military', priority: 'info' }));
  matches.acknowledge({ id: 1 });

  const found = matches.encounters({ rule: '', priority: '' });
  assert.deepEqual(
    found.map((each) => each.matches.map(({ id }) => id)),
    [[4], [3, 2, 1], [5]],
  );
  assert.deepEqual(found[1].open, [3, 2]);
  assert.deepEqual(matches.encounters({ rule: '2', priority: '' }).length, 1);
  assert.deepEqual(matches.encounters({ rule: '', priority: 'warning' }).length, 2);
  assert.deepEqual(matches.rules(), [
    ['1', 'Low and near'],
    ['2', 'Military'],
  ]);
  assert.equal(matches.lastOf(2), match(5, 30).triggered_at);
});

test('only so many matches are kept', () => {
  const matches = new Matches();
  for (let id = 1; id <= 600; id++) {
    matches.take(match(id, id));
  }
  assert.equal(matches.size, 500);
  assert.equal(matches.all.at(-1).id, 101);
});

test('a trial names who would match', () => {
  const answer = {
    would_match: true,
    matched_aircraft: [{ hex: 'A1B2C3', flight: 'BAW12  ' }, { hex: 'D4E5F6', r: 'G-EUYA' }, 'AAAAAA', {}],
    matched_count: 7,
    rule_valid: true,
    aircraft_tested: 124,
    errors: {},
  };
  assert.deepEqual(trialOf(answer), {
    valid: true,
    problems: {},
    matched: [
      { hex: 'A1B2C3', name: 'BAW12' },
      { hex: 'D4E5F6', name: 'G-EUYA' },
      { hex: 'AAAAAA', name: 'AAAAAA' },
    ],
    count: 7,
    tested: 124,
  });
  assert.deepEqual(trialOf({ rule_valid: false, errors: { value: ['Bad.'] } }).problems, { value: ['Bad.'] });
});

test('a secret that was not typed again goes back as it was shown', () => {
  const kind = {
    channel_type: 'ntfy',
    settings: [
      { name: 'url', required: false, secret: false, description: '' },
      { name: 'topic', required: true, secret: true, description: '' },
      { name: 'token', required: false, secret: true, description: '' },
    ],
  };
  const shown = { url: 'https://ntfy.sh', topic: '********' };
  assert.deepEqual(settingsOf(kind, { url: '', topic: '', token: '' }, shown), { topic: '********' });
  assert.deepEqual(settingsOf(kind, { url: ' https://n.example ', topic: 'sky' }, shown), {
    url: 'https://n.example',
    topic: 'sky',
  });
});

test('problems of a channel stand at its settings', () => {
  const problems = {
    name: ['This field is required.'],
    settings: ['url: This field is required.', 'A channel of the type slack has no setting x.'],
    channel_type: ['"x" is not a valid choice.'],
  };
  assert.deepEqual(channelProblems(problems), {
    name: 'This field is required.',
    settings: { url: 'This field is required.' },
    other: '"x" is not a valid choice. A channel of the type slack has no setting x.',
  });
});

test('an address names the tab and what is chosen there', () => {
  const { state } = parseAddress('#view=alerts&tab=history&rule=9007199254740991&priority=critical');
  assert.equal(state.view, 'alerts');
  assert.equal(state.alertsTab, 'history');
  assert.deepEqual(state.matchFilter, { rule: '9007199254740991', priority: 'critical' });
  const filter = { ground: true };
  const messages = { label: '', category: '', airline: '', text: '' };
  assert.equal(
    formatAddress({ ...state, selected: undefined, follow: false, query: '', filter, messages }, undefined),
    '#view=alerts&tab=history&rule=9007199254740991&priority=critical',
  );
  assert.equal(parseAddress('#view=alerts&tab=nonsense&rule=1x').state.alertsTab, undefined);
});

let server;
let base;
let asked;
let answer;

before(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      const { method, url, headers } = request;
      asked.push({ method, url, token: headers.authorization, body: body === '' ? undefined : JSON.parse(body) });
      const [status, json] = answer(method, url);
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(json === undefined ? '' : JSON.stringify(json));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = new URL(`http://127.0.0.1:${server.address().port}/sky/`);
});

beforeEach(() => (asked = []));
after(() => server.close());

function api(token = 'tok') {
  return new Api(base, { token: async () => token ?? undefined, fresh: async () => undefined });
}

test('asks as whoever is signed in, below the address of the page', async () => {
  answer = (method) => (method === 'DELETE' ? [204] : [200, { rules: [], count: 0 }]);
  await api().get('alerts/rules/');
  await api(null).post('alerts/rules/test/', { rule: 1 });
  assert.equal(await api().delete('alerts/rules/1/'), undefined);
  assert.deepEqual(asked, [
    { method: 'GET', url: '/sky/api/v1/alerts/rules/', token: 'Bearer tok', body: undefined },
    { method: 'POST', url: '/sky/api/v1/alerts/rules/test/', token: undefined, body: { rule: 1 } },
    { method: 'DELETE', url: '/sky/api/v1/alerts/rules/1/', token: 'Bearer tok', body: undefined },
  ]);
});

for (const [status, body, message, fields] of [
  [
    400,
    { name: ['Blank.'], cooldown_minutes: 'Too long.' },
    'Something in it is not right.',
    { name: ['Blank.'], cooldown_minutes: ['Too long.'] },
  ],
  [401, { error: 'Authentication required' }, 'Authentication required.', {}],
  [403, {}, 'Your account may not do that.', {}],
  [404, { detail: 'Not found.' }, 'Not found.', {}],
  [500, undefined, 'The server answered 500.', {}],
]) {
  test(`an answer of ${status} ${JSON.stringify(body)} says why`, async () => {
    answer = () => [status, body];
    await assert.rejects(api().post('alerts/rules/', {}), { name: 'ApiProblem', status, message, fields });
  });
}

test('a server that is not there is a problem without a status', async () => {
  const gone = new Api(new URL('http://127.0.0.1:9/'), { token: async () => undefined });
  await assert.rejects(gone.get('alerts/rules/'), { status: 0, message: 'The server cannot be reached.' });
});

test('the rules are those one sees and those one could follow, own ones first', async () => {
  answer = (_, url) =>
    url.endsWith('/shared/')
      ? [200, { rules: [{ id: 3, name: 'Theirs', is_owner: false, is_subscribed: false }] }]
      : [
          200,
          {
            rules: [
              { id: 2, name: 'Zoo', is_owner: true },
              { id: 1, name: 'Ant', is_owner: true },
            ],
          },
        ];
  const book = new RuleBook(api());
  await book.refresh(true);
  assert.deepEqual(
    book.all.map(({ id }) => id),
    [1, 2, 3],
  );
  assert.deepEqual([book.loaded, book.obstacle], [true, undefined]);

  answer = (method) => (method === 'PATCH' ? [200, { id: 2, name: 'Zoo', enabled: false, is_owner: true }] : [201, {}]);
  await book.enable(2, false);
  await book.follow(3, true);
  assert.equal(book.get(2).enabled, false);
  assert.equal(book.get(3).is_subscribed, true);
  assert.deepEqual(asked.at(-1).body, { rule_id: 3, notify_on_trigger: true });
});

for (const [status, obstacle] of [
  [401, 'signedOut'],
  [403, 'forbidden'],
  [404, 'missing'],
  [503, 'unreachable'],
]) {
  test(`rules answered with ${status} are ${obstacle}`, async () => {
    answer = () => [status, {}];
    const book = new RuleBook(api());
    await book.refresh(false);
    assert.equal(book.obstacle, obstacle);
    assert.equal(asked.length, 1);
  });
}

test('a file of rules is imported whole, as a list or as it was exported', async () => {
  answer = () => [201, { imported: 1, rules: [{}], errors: [{ index: 1 }], replaced_all: false }];
  const book = new RuleBook(api());
  assert.equal(
    await book.import({ version: 1, rules: [{}, {}] }),
    '1 of 2 rules imported. The others are not right as they are.',
  );
  assert.deepEqual(asked.at(-1).body, { rules: [{}, {}] });
  await book.import([{}]);
  assert.deepEqual(asked.at(-1).body, { rules: [{}] });
  await assert.rejects(book.import('nonsense'), /no rules in that file/);
  answer = () => [400, { imported: 0, rules: [], errors: [{ index: 0, errors: { name: ['Blank.'] } }] }];
  await assert.rejects(book.import([{}]), /No rule in that file is right/);
});
