// npm ws as people use it, at its best: one Buffer for all clients, no compression. Usage: node ws-sender.mjs FILE INTERVAL_MICROS
import { WebSocketServer } from 'ws';
import { messagesIn, play, stamp } from './stream.mjs';

const [file, interval] = process.argv.slice(2);
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, backlog: 4096, perMessageDeflate: false }, () => {
  console.log(`PORT ${server.address().port}`);
});
server.on('connection', (client) => client.on('error', () => client.terminate()));

play(messagesIn(file), Number(interval), (message) => {
  const bytes = stamp(message);
  for (const client of server.clients) client.send(bytes, { binary: false });
});
