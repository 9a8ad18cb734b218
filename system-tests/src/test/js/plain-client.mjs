// Connects to the address given, unpacks batches, and prints the type of each message until it has seen all the types given.
import WebSocket from 'ws';

const [address, ...wanted] = process.argv.slice(2);
const missing = new Set(wanted);
const socket = new WebSocket(address);

socket.on('open', () => socket.send(JSON.stringify({ action: 'subscribe', topics: ['aircraft'] })));
socket.on('message', (text) => {
  const message = JSON.parse(text);
  for (const each of message.type === 'batch' ? message.messages : [message]) {
    console.log(each.type);
    missing.delete(each.type);
  }
  if (missing.size === 0) socket.close(1000);
});
socket.on('close', (code) => process.exit(missing.size === 0 ? 0 : code));
setTimeout(() => {
  console.error(`never came: ${[...missing].join(', ')}`);
  process.exit(1);
}, 45_000).unref();
