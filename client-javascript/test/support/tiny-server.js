import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** A WebSocket server for small text frames (RFC 6455), enough to meet a real client on a real socket. */
export async function tinyServer(onText) {
  const peers = new Set();
  const server = createServer();
  server.on('upgrade', (request, socket) => {
    const accept = createHash('sha1')
      .update(request.headers['sec-websocket-key'] + GUID)
      .digest('base64');
    socket.write(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
        `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    const peer = peerOf(socket, request.url);
    peers.add(peer);
    let buffer = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('close', () => peers.delete(peer));
    socket.on('data', (chunk) => {
      buffer = Buffer.concat([buffer, chunk]);
      for (let frame = take(buffer); frame !== null; frame = take(buffer)) {
        buffer = frame.rest;
        if (frame.opcode === 1) {
          onText(peer, JSON.parse(frame.payload.toString()));
        } else if (frame.opcode === 8) {
          socket.end();
        }
      }
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `ws://127.0.0.1:${server.address().port}`,
    peers,
    stop: () => {
      peers.forEach((peer) => peer.destroy());
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function peerOf(socket, path) {
  return {
    path,
    send: (message) => socket.write(frame(1, Buffer.from(JSON.stringify(message)))),
    close: (code) => socket.end(frame(8, Buffer.from([code >> 8, code & 255]))),
    destroy: () => socket.destroy(),
  };
}

function frame(opcode, payload) {
  const length = payload.length < 126 ? [payload.length] : [126, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.from([0x80 | opcode, ...length]), payload]);
}

function take(buffer) {
  if (buffer.length < 6) {
    return null;
  }
  const short = buffer[1] & 127;
  const start = short === 126 ? 4 : 2;
  const length = short === 126 ? buffer.readUInt16BE(2) : short;
  if (buffer.length < start + 4 + length) {
    return null;
  }
  const mask = buffer.subarray(start, start + 4);
  const payload = Buffer.from(buffer.subarray(start + 4, start + 4 + length).map((byte, i) => byte ^ mask[i % 4]));
  return { opcode: buffer[0] & 15, payload, rest: buffer.subarray(start + 4 + length) };
}
