// socket.io as people use it: an event with an object, emitted to everybody. Usage: node socketio-sender.mjs FILE INTERVAL_MICROS
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { lines, play, timeOfDay } from './stream.mjs';

const [file, interval] = process.argv.slice(2);
const http = createServer();
const server = new Server(http, { transports: ['websocket'] });
http.listen({ host: '127.0.0.1', port: 0, backlog: 4096 }, () => console.log(`PORT ${http.address().port}`));

const messages = lines(file).map((line) => JSON.parse(line));

play(messages, Number(interval), (message) => {
  if (message.timestamp === undefined) {
    message.data.changes.r = timeOfDay();
  } else {
    message.timestamp = new Date().toISOString();
  }
  server.emit('message', message);
});
