// The stream every peer sends: the lines of a file, round and round, each at its time; twelve @ in a line become the time of day.
import { readFileSync } from 'node:fs';

const MOST_BEHIND_MS = 1000;
/** Then the event loop has its turn: else clients that have gone, and those that come, are never noticed while the sender is behind. */
const MOST_AT_ONCE = 10;
const STAMP = '@'.repeat(12);

/** The lines of the file as bytes to send; stamping one changes it in place. */
export function messagesIn(file) {
  return lines(file).map((line) => {
    const bytes = Buffer.from(line);
    return { bytes, at: bytes.indexOf(STAMP) };
  });
}

export function stamp({ bytes, at }) {
  if (at >= 0) bytes.write(timeOfDay(), at, 'latin1');
  return bytes;
}

export function lines(file) {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line !== '');
}

export function timeOfDay() {
  return new Date().toISOString().slice(11, 23);
}

/** Calls send with one message after the other, one per interval, and ends the process when its standard input ends. */
export function play(messages, intervalMicros, send) {
  const interval = intervalMicros / 1000;
  let due = performance.now() + interval;
  let next = 0;
  const tick = () => {
    for (let sent = 0; sent < MOST_AT_ONCE && performance.now() >= due; sent++) {
      send(messages[next]);
      next = (next + 1) % messages.length;
      due = Math.max(due + interval, performance.now() - MOST_BEHIND_MS);
    }
    setTimeout(tick, Math.max(0, due - performance.now()));
  };
  tick();
  process.stdin.on('end', () => process.exit(0)).resume();
}
