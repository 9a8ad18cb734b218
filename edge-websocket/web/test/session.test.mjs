import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import { load } from './load.mjs';

const { Session } = await load('session/session.ts');
const { readTokens } = await load('session/tokens.ts');
const { mayRead, readAccess } = await load('session/access.ts');

const HOUR_MS = 3_600_000;
let server;
let base;
let asked;
let answer;

/** A token that says how long it is good for, as servers make them; nobody here looks at its signature. */
function jwt(seconds, iat = 1_000) {
  return `h.${Buffer.from(JSON.stringify({ iat, exp: iat + seconds })).toString('base64url')}.s`;
}

/** What sessionStorage does. */
function storage() {
  const items = new Map();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
    removeItem: (key) => items.delete(key),
  };
}

before(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      asked.push([request.url, JSON.parse(body)]);
      const [status, json] = answer(request.url, JSON.parse(body));
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = new URL(`http://127.0.0.1:${server.address().port}/sky/`);
});

beforeEach(() => (asked = []));
after(() => server.close());

const user = { username: 'anna', roles: [{ name: 'viewer' }], permissions: ['aircraft.view'] };

test('signs in, is still signed in after a reload, and signs out', async () => {
  answer = () => [200, { access: jwt(3_600), refresh: 'r1', user }];
  const kept = storage();
  const session = new Session(base, kept);
  let told = 0;
  session.onChange(() => told++);

  assert.deepEqual(await session.signIn('anna', 'secret'), { ok: true });

  assert.deepEqual(asked, [['/sky/api/v1/auth/login', { username: 'anna', password: 'secret' }]]);
  assert.deepEqual(session.user, { name: 'anna', roles: ['viewer'], permissions: ['aircraft.view'] });
  const reloaded = new Session(base, kept);
  assert.equal(await reloaded.token(), await session.token());
  await session.signOut();
  assert.deepEqual([session.user, await session.token(), told], [undefined, undefined, 2]);
  assert.deepEqual(asked.at(-1), ['/sky/api/v1/auth/logout', { refresh: 'r1' }]);
  assert.equal(new Session(base, kept).user, undefined);
  reloaded.end();
});

for (const [status, body, why] of [
  [401, { error: 'Invalid credentials' }, 'Name or password is not right.'],
  [403, { error: 'Account is disabled' }, 'Account is disabled.'],
  [429, {}, 'Too many attempts. Wait a minute.'],
  [500, {}, 'The server answered 500.'],
  [200, { hello: 1 }, 'The server answered without a token.'],
]) {
  test(`a log-in answered with ${status} ${JSON.stringify(body)} says why`, async () => {
    answer = () => [status, body];
    const session = new Session(base, storage());
    assert.deepEqual(await session.signIn('anna', 'x'), { ok: false, why });
    assert.equal(session.user, undefined);
  });
}

test('a server that is not there is said to be not there', async () => {
  const session = new Session(new URL('http://127.0.0.1:9/'), undefined);
  assert.deepEqual(await session.signIn('anna', 'x'), { ok: false, why: 'The server cannot be reached.' });
});

test('renews a token that is about to end, once for all who ask, and keeps the old refresh token if there is no other', async () => {
  let renewals = 0;
  answer = (path) =>
    path.endsWith('login')
      ? [200, { access: jwt(20), refresh: 'r1', user }]
      : [200, { access_token: jwt(3_600), expires_in: 3_600 + renewals++ }];
  const session = new Session(base, storage());
  await session.signIn('anna', 'secret');

  const [one, two] = await Promise.all([session.token(), session.token()]);

  assert.equal(one, two);
  assert.deepEqual(asked.slice(1), [['/sky/api/v1/auth/refresh', { refresh: 'r1' }]]);
  assert.equal(await session.fresh(), one);
  session.end();
});

test('is signed out when the server does not renew, and not when it only cannot', async () => {
  let status = 503;
  answer = (path) => (path.endsWith('login') ? [200, { access: jwt(1), refresh: 'r1', user }] : [status, {}]);
  const session = new Session(base, storage());
  await session.signIn('anna', 'secret');

  await assert.rejects(session.token(), /503/);
  assert.equal(session.user.name, 'anna');
  status = 401;
  assert.equal(await session.token(), undefined);
  assert.equal(session.user, undefined);
});

test('nonsense in the storage is nobody', async () => {
  for (const text of ['{', '7', 'null', '{"tokens":{}}', '{"tokens":{"access":"x","expiresAtMs":1e15}}']) {
    const kept = storage();
    kept.setItem('skyspy.session', text);
    assert.equal(new Session(base, kept).user, undefined, text);
  }
});

test('a token lasts as long as it says, whatever the clocks', () => {
  const lasts = (json) => readTokens(json, undefined, 5_000)?.expiresAtMs - 5_000;
  assert.equal(lasts({ access: jwt(3_600, 99_999_999) }), HOUR_MS);
  assert.equal(lasts({ access: jwt(3_600), expires_in: 60 }), 60_000);
  assert.equal(lasts({ access: 'opaque' }), 600_000);
  assert.equal(readTokens({ access: 7 }, undefined, 0), undefined);
  assert.equal(readTokens(null, undefined, 0), undefined);
});

test('who may read what follows from mode, feature and permissions', () => {
  const features = {
    aircraft: { read_access: 'public', is_enabled: true },
    alerts: { read_access: 'authenticated', is_enabled: true },
    acars: { read_access: 'permission', is_enabled: true },
    audio: { read_access: 'public', is_enabled: false },
  };
  const may = (mode, who) => {
    const access = readAccess({ auth_mode: mode, local_auth_enabled: true, features });
    return ['aircraft', 'alerts', 'acars', 'audio'].filter((feature) => mayRead(access, who, feature));
  };
  const viewer = { name: 'v', roles: [], permissions: [] };
  const operator = { name: 'o', roles: [], permissions: ['acars.view'] };
  assert.deepEqual(may('public'), ['aircraft', 'alerts', 'acars']);
  assert.deepEqual(may('hybrid'), ['aircraft']);
  assert.deepEqual(may('hybrid', viewer), ['aircraft', 'alerts']);
  assert.deepEqual(may('private'), []);
  assert.deepEqual(may('private', operator), ['aircraft', 'alerts', 'acars']);
  for (const json of [null, 7, [], { auth_mode: 'x', features: 3 }]) {
    assert.deepEqual(readAccess(json), { mode: 'public', passwords: false, features: {} });
  }
});
