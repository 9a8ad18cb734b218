import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unpack } from '../src/index.js';

const text = (value) => JSON.stringify(value);

test('unpacks nested batches in order', () => {
  const messages = unpack(
    text({
      type: 'batch',
      messages: [{ type: 'a' }, { type: 'batch', messages: [{ type: 'b' }, { type: 'c' }] }, { type: 'd' }],
    }),
  );
  assert.deepEqual(
    messages.map((message) => message.type),
    ['a', 'b', 'c', 'd'],
  );
});

test('skips what is not a message inside a batch', () => {
  assert.deepEqual(unpack(text({ type: 'batch', messages: [null, 7, {}, { type: 'a' }] })), [{ type: 'a' }]);
  assert.deepEqual(unpack(text({ type: 'batch' })), []);
});

test('answers null to what is not a message', () => {
  for (const junk of ['', '{', 'null', '[]', '7', '"x"', '{"type":1}', new Uint8Array(3)]) {
    assert.equal(unpack(junk), null);
  }
});

test('does not follow batches without end', () => {
  let deep = { type: 'a' };
  for (let i = 0; i < 100; i++) {
    deep = { type: 'batch', messages: [deep] };
  }
  assert.deepEqual(unpack(text(deep)), []);
});
