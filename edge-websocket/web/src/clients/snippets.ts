import type { AuthMode } from '../session/access';

/** One way to connect, ready to be copied. */
export interface Snippet {
  readonly id: string;
  readonly name: string;
  /** What it takes to run it. */
  readonly needs: string;
  readonly code: string;
}

/** Where this server is, as it was reached, and whether it wants a token. */
export interface Place {
  /** With a slash at the end. */
  readonly http: string;
  readonly ws: string;
  readonly mode: AuthMode;
}

export function placeOf(base: URL, mode: AuthMode): Place {
  const root = new URL('.', base);
  const socket = new URL(root);
  socket.protocol = root.protocol === 'https:' ? 'wss:' : 'ws:';
  return { http: root.href, ws: socket.href, mode };
}

/** Every way there is, with the address of this server in it. */
export function snippets(place: Place): Snippet[] {
  return [javascript(place), webSocket(place), react(place), python(place), websocat(place), stomp(place), curl(place)];
}

function javascript({ http, ws, mode }: Place): Snippet {
  const token = mode === 'public' ? '' : `\n  token: 'sk_live_…', // an API key, or a function that returns a token`;
  return {
    id: 'javascript',
    name: 'JavaScript',
    needs:
      'Nothing to install: this server has the module. It reconnects, resumes where it left off, and keeps the aircraft in one table. ' +
      `In Node, copy it first: curl -o skyspy-client.mjs ${http}skyspy-client.js`,
    code: `import { SkySpyClient } from '${http}skyspy-client.js';

const client = new SkySpyClient({
  url: '${ws}ws/all/',
  topics: ['aircraft', 'safety'],${token}
});

client.on('state', (state) => console.log(state.name));
client.on('safety:event', ({ data }) => console.log(data.severity, data.message));
client.aircraft.onChange(({ kind, hex, aircraft }) => {
  console.log(kind, hex, aircraft?.flight, aircraft?.alt);
});
client.connect();

// Only a part of the sky, and of each aircraft:
client.look({ bbox: [-10, 40, 10, 55], fields: ['flight', 'lat', 'lon', 'alt'] });

// Ask for something:
const stats = await client.request('aircraft-stats');
console.log(stats.total, 'aircraft');
`,
  };
}

function webSocket({ ws, mode }: Place): Snippet {
  const token = mode === 'public' ? '' : `, ['Bearer', 'sk_live_…']`;
  return {
    id: 'websocket',
    name: 'WebSocket',
    needs: 'Any browser, without a library: unpack batches, fold changes, ping, come back.',
    code: `const aircraft = new Map();
let attempt = 0;

function connect() {
  const socket = new WebSocket('${ws}ws/aircraft/?topics=aircraft'${token});
  const ping = setInterval(() => socket.send('{"action":"ping"}'), 30_000);
  socket.onopen = () => (attempt = 0);
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    (message.type === 'batch' ? message.messages : [message]).forEach(fold);
  };
  socket.onclose = ({ code }) => {
    clearInterval(ping);
    if (![1000, 1001, 4001].includes(code)) {
      const delay = Math.min(1000 * 2 ** attempt++, 30_000);
      setTimeout(connect, delay * (1 + 0.3 * Math.random()));
    }
  };
}

function fold({ type, data }) {
  switch (type) {
    case 'aircraft:snapshot':
    case 'aircraft:update':
      aircraft.clear();
      data.aircraft.forEach((each) => aircraft.set(each.hex, each));
      break;
    case 'aircraft:new':
      aircraft.set(data.hex, data);
      break;
    case 'aircraft:delta':
      aircraft.set(data.hex, { ...aircraft.get(data.hex), ...data.changes });
      break;
    case 'aircraft:remove':
      aircraft.delete(data.hex);
      break;
  }
}

connect();
`,
  };
}

function react({ ws, mode }: Place): Snippet {
  const token = mode === 'public' ? '' : `, ['Bearer', 'sk_live_…']`;
  return {
    id: 'react',
    name: 'React',
    needs: 'A hook: const { connected, aircraft } = useSkySpy()',
    code: `import { useEffect, useState } from 'react';

export function useSkySpy(endpoint = 'all', topics = 'aircraft') {
  const [connected, setConnected] = useState(false);
  const [aircraft, setAircraft] = useState([]);

  useEffect(() => {
    let socket;
    let timer;
    let attempt = 0;
    const fold = ({ type, data, messages }) => {
      switch (type) {
        case 'batch':
          messages.forEach(fold);
          break;
        case 'aircraft:snapshot':
        case 'aircraft:update':
          setAircraft(data.aircraft);
          break;
        case 'aircraft:new':
          setAircraft((all) => [...all.filter((each) => each.hex !== data.hex), data]);
          break;
        case 'aircraft:delta':
          setAircraft((all) => all.map((each) => (each.hex === data.hex ? { ...each, ...data.changes } : each)));
          break;
        case 'aircraft:remove':
          setAircraft((all) => all.filter((each) => each.hex !== data.hex));
          break;
      }
    };
    const connect = () => {
      socket = new WebSocket(\`${ws}ws/\${endpoint}/?topics=\${topics}\`${token});
      socket.onopen = () => {
        attempt = 0;
        setConnected(true);
      };
      socket.onmessage = (event) => fold(JSON.parse(event.data));
      socket.onclose = ({ code }) => {
        setConnected(false);
        if (![1000, 1001, 4001].includes(code)) {
          timer = setTimeout(connect, Math.min(1000 * 2 ** attempt++, 30_000));
        }
      };
    };
    connect();
    return () => {
      clearTimeout(timer);
      socket.close(1000);
    };
  }, [endpoint, topics]);

  return { connected, aircraft };
}
`,
  };
}

function python({ ws, mode }: Place): Snippet {
  const token = mode === 'public' ? '' : `\n    subprotocols=["Bearer", "sk_live_…"],`;
  return {
    id: 'python',
    name: 'Python',
    needs: 'Python 3.10 or newer and pip install websockets',
    code: `import asyncio
import json

import websockets

OPTIONS = dict(
    max_size=16 * 2**20,${token}
)


def take(message):
    match message["type"]:
        case "batch":
            for each in message["messages"]:
                take(each)
        case "aircraft:snapshot":
            print(len(message["data"]["aircraft"]), "aircraft")
        case "aircraft:new":
            print("new", message["data"]["hex"])
        case "safety:event":
            event = message["data"]
            print(event["event_type"], event["message"])


async def main():
    async for socket in websockets.connect("${ws}ws/all/?topics=aircraft,safety", **OPTIONS):  # comes back by itself
        try:
            await socket.send(json.dumps({"action": "request", "type": "aircraft-stats", "request_id": 1}))
            async for text in socket:
                take(json.loads(text))
        except websockets.ConnectionClosed:
            continue


asyncio.run(main())
`,
  };
}

function websocat({ ws, mode }: Place): Snippet {
  const token = mode === 'public' ? '' : ` --protocol 'Bearer, sk_live_…'`;
  return {
    id: 'websocat',
    name: 'websocat',
    needs: 'websocat, in a shell. Type a line of JSON and press Enter to send it.',
    code: `websocat -B 16777216${token} '${ws}ws/all/?topics=aircraft'

{"action":"subscribe","topics":["safety"]}
{"action":"request","type":"aircraft-stats","request_id":"1","params":{}}
{"action":"ping"}
`,
  };
}

function stomp({ ws, mode }: Place): Snippet {
  const token =
    mode === 'public'
      ? ''
      : `\n  connectHeaders: { login: 'me', passcode: '…' }, // or { Authorization: 'Bearer sk_live_…' }`;
  return {
    id: 'stomp',
    name: 'STOMP',
    needs: 'npm install @stomp/stompjs. Any client of STOMP 1.1 or 1.2 over WebSocket will do.',
    code: `import { Client } from '@stomp/stompjs';

const client = new Client({
  brokerURL: '${ws}stomp',${token}
  heartbeatIncoming: 10_000,
  heartbeatOutgoing: 10_000,
  onConnect: () => {
    client.subscribe('/topic/aircraft', ({ body }) => console.log(JSON.parse(body).type));
    client.subscribe('/topic/safety.emergency', ({ body }) => console.log(JSON.parse(body).data));
    client.subscribe('/user/queue/alerts', ({ body }) => console.log(JSON.parse(body)));
    client.subscribe('/user/queue/replies', ({ body }) => console.log(JSON.parse(body).data));
    client.publish({
      destination: '/app/request',
      body: JSON.stringify({ type: 'aircraft-stats', request_id: '1', params: {} }),
    });
  },
});

client.activate();
`,
  };
}

function curl({ http, mode }: Place): Snippet {
  const login =
    mode === 'public'
      ? ''
      : `
# Sign in, and show the token from then on; an API key goes with -H 'X-API-Key: sk_live_…'
TOKEN=$(curl -s '${http}api/v1/auth/login' -H 'content-type: application/json' \\
  -d '{"username":"me","password":"…"}' | jq -r .access)
curl -s -H "Authorization: Bearer $TOKEN" '${http}api/v1/aircraft/' | jq .count
`;
  return {
    id: 'curl',
    name: 'REST',
    needs: 'curl, for a look now and then. To be kept up with what happens, connect a socket.',
    code: `# Everything in range, one aircraft, figures
curl -s '${http}api/v1/aircraft/'
curl -s '${http}api/v1/aircraft/A1B2C3/'
curl -s '${http}api/v1/aircraft/stats/'

# How the server is
curl -s '${http}api/v1/system/status'
curl -s '${http}health'
${login}`,
  };
}
