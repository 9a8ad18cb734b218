import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { load } from './load.mjs';

const { placeOf, snippets } = await load('clients/snippets.ts');
const { FrameLog } = await load('feed/frame-log.ts');
const { formatAddress, formatPath, parseAddress } = await load('page/url.ts');
const { Store } = await load('page/state.ts');

test('snippets carry the address the page was reached at, and TLS where it has TLS', () => {
  for (const [base, http, ws] of [
    ['http://pi.local:8080/clients', 'http://pi.local:8080/', 'ws://pi.local:8080/'],
    ['https://sky.example/radar/', 'https://sky.example/radar/', 'wss://sky.example/radar/'],
  ]) {
    const place = placeOf(new URL(base), 'public');
    assert.deepEqual([place.http, place.ws], [http, ws]);
    for (const { id, code } of snippets(place)) {
      assert.ok(code.includes(id === 'curl' ? http : ws), id);
      assert.ok(!/localhost|undefined|sk_live/.test(code), id);
    }
  }
});

test('snippets show a token where the server wants one', () => {
  for (const { id, code } of snippets(placeOf(new URL('http://x/'), 'private'))) {
    assert.match(code, /sk_live_…/, id);
  }
});

test('what is to be run as JavaScript is JavaScript', () => {
  const folder = mkdtempSync(join(tmpdir(), 'skyspy-snippets-'));
  try {
    for (const mode of ['public', 'private']) {
      for (const { id, code } of snippets(placeOf(new URL('http://x/'), mode))) {
        if (['javascript', 'websocket', 'react', 'stomp'].includes(id)) {
          const file = join(folder, `${id}.mjs`);
          writeFileSync(file, code);
          execFileSync(process.execPath, ['--check', file]);
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the view has an address of its own below the page', () => {
  const { state } = new Store({ view: 'clients', query: 'klm' });
  assert.equal(formatPath(state) + formatAddress(state, undefined), 'clients#q=klm');
  assert.equal(formatPath(new Store({}).state), '');
  assert.equal(parseAddress('', '/radar/clients').state.view, 'clients');
  assert.equal(parseAddress('#view=clients', '/').state.view, 'clients');
  assert.equal(parseAddress('#view=list', '/clients').state.view, 'list');
  assert.equal(parseAddress('', '/').state.view, undefined);
});

test('the last hundred frames are kept, newest first and cut to a length', () => {
  const log = new FrameLog();
  for (let i = 1; i <= 150; i++) {
    const text = JSON.stringify({ type: 'pong', pad: 'x'.repeat(i === 150 ? 20_000 : 0) });
    log.add(text, JSON.parse(text), i * 100);
  }
  log.add('{}', { type: 'batch', messages: [{ type: 'a' }, { type: 'b' }] }, 15_100);
  assert.deepEqual([log.frames.length, log.count], [100, 151]);
  const [newest, before] = log.frames;
  assert.deepEqual([newest.title, newest.number], ['batch · 2', 151]);
  assert.deepEqual([before.text.length, before.length], [8_000, 20_024]);
});

test('the rate is that of the last five seconds', () => {
  const log = new FrameLog();
  for (let i = 0; i < 100; i++) {
    log.add('x'.repeat(10), { type: 'pong' }, i * 100);
  }
  assert.deepEqual(log.rate(10_000), { frames: 9.8, characters: 98 });
  assert.deepEqual(log.rate(60_000), { frames: 0, characters: 0 });
});
