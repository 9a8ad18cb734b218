import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as module from '../src/index.js';

const types = readFileSync(new URL('../src/index.d.ts', import.meta.url), 'utf8');

test('the types name what the module exports, and nothing else', () => {
  const declared = [...types.matchAll(/^export (?:class|const|function) (\w+)/gm)].map(([, name]) => name);
  assert.deepEqual(declared.sort(), Object.keys(module).sort());
});

test('the types name every public member of the classes, and nothing else', () => {
  const stats = new module.SkySpyClient({ url: 'ws://x/', WebSocket: class {} }).stats;
  for (const [name, prototype] of [
    ['AircraftTable', module.AircraftTable.prototype],
    ['MessageQueue', module.MessageQueue.prototype],
    ['SkySpyClient', module.SkySpyClient.prototype],
    ['StatsDialect', Object.getPrototypeOf(stats)],
  ]) {
    const [, body] = new RegExp(`^export (?:class|interface) ${name}\\b[^{]*\\{\\n(.*?)^\\}`, 'ms').exec(types);
    const declared = [...body.matchAll(/^ {2}(?:readonly )?(\w+)[(<:]/gm)].map(([, member]) => member);
    const real = Object.getOwnPropertyNames(prototype).filter((each) => each !== 'restore');
    const wanted = new Set(['constructor', ...declared]);
    assert.deepEqual([...wanted].sort(), real.sort(), name);
  }
});
