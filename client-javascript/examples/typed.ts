// Compiled with every test, so that the types say what the module does. Runs in a browser, and in Node 22 or newer.
import { CloseCode, RequestError, SkySpyClient, type Aircraft, type ConnectionState } from '../src/index.js';

const client = new SkySpyClient({
  url: 'wss://skyspy.example/ws/all/',
  topics: ['aircraft', 'safety'],
  token: async () => (await fetch('/my/token')).text(),
  renewToken: async ({ expires_in }) => (expires_in > 5 ? (await fetch('/my/token')).text() : undefined),
});

client.on('state', (state: ConnectionState) => {
  if (state.name === 'reconnecting') {
    console.log(`attempt ${state.attempt} in ${state.delayMs} ms, after code ${state.code}`);
  } else if (state.name === 'error' && state.code === CloseCode.UNAUTHORIZED) {
    console.log('sign in again');
  }
});
client.on('safety:event', ({ data }) => console.log(data.severity, data.message.toUpperCase()));
client.on('acars:message', ({ data }) => console.log(data.decoded?.description, data.decoded?.position?.lat.toFixed(2)));
client.on('aircraft:delta', ({ data }) => console.log(data.hex, Object.keys(data.changes)));
client.on('alert:snapshot', ({ data }) => data.alerts.forEach(({ rule_name }) => console.log(rule_name)));
client.on('alert:triggered', ({ data }) => console.log(data.priority, data.message, data.aircraft_data?.alt));
client.on('alert:acknowledged', ({ data }) => console.log(data.id));
client.on('latency', ({ latencyMs }) => console.log(latencyMs.toFixed(0)));
client.on('audio:transmission', (message) => console.log(message.data));

client.aircraft.onChange((change) => {
  switch (change.kind) {
    case 'added':
      console.log(change.aircraft.flight ?? change.hex);
      break;
    case 'changed':
      console.log(change.previous.gs, change.aircraft.gs);
      break;
    case 'removed':
      console.log(change.reason);
  }
});

client.look({ center: { lat: 43.6, lon: 1.4 }, radius_nm: 60, fields: ['lat', 'lon', 'alt', 'track'] });
client.connect();

export function lowest(): Aircraft | undefined {
  const flying = [...client.aircraft].filter((each) => typeof each.alt === 'number');
  return flying.sort((a, b) => Number(a.alt) - Number(b.alt))[0];
}

export async function info(icao: string): Promise<unknown> {
  try {
    return await client.request('aircraft-info', { icao }, { timeoutMs: 3_000 });
  } catch (error) {
    return error instanceof RequestError ? error.reason : undefined;
  }
}

export async function follow(): Promise<void> {
  for await (const { data } of client.messages('acars:message', { limit: 100 })) {
    console.log(data.label, data.text);
  }
}

export async function acknowledgeAlerts(rule: number): Promise<number> {
  const alerts = await client.request('alerts', { hours: 1, limit: 200 });
  const mine = alerts.filter(({ rule_id, acknowledged }) => rule_id === rule && acknowledged !== true);
  const answers = await Promise.all(mine.map(({ id }) => client.request('acknowledge-alert', { id })));
  return answers.filter(({ success }) => success).length;
}

const stats = new SkySpyClient({ url: 'wss://skyspy.example/ws/stats/', resume: false, WebSocket });
stats.on('stats.update', ({ stat_type, data }) => console.log(stat_type, data));
stats.stats.subscribe(['flight_patterns']);
stats.connect();

// @ts-expect-error a delta has no list of aircraft
client.on('aircraft:delta', ({ data }) => data.aircraft);
// @ts-expect-error the answer to alerts is a list
void client.request('alerts').then(({ count }) => count);
// @ts-expect-error a box has four sides
client.look({ bbox: [1, 2, 3] });
// @ts-expect-error the address is missing
new SkySpyClient({ topics: ['aircraft'] });
