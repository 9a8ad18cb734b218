import { EVERY_MATCH } from '../alerts/matches';
import { EVERY_MESSAGE, type MessageFilter } from '../datalink/filter';
import { NO_FILTER, type AltitudeFilter } from '../sky/filter';
import type { AlertsTab, State, ViewName } from './state';

/** Where the map looks. */
export interface Camera {
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
}

export interface Address {
  readonly state: Partial<State>;
  readonly camera: Camera | undefined;
}

/** What the parts of the filter of messages are called in an address. */
const MESSAGE_KEYS: ReadonlyArray<readonly [string, Exclude<keyof MessageFilter, 'link'>]> = [
  ['label', 'label'],
  ['about', 'category'],
  ['airline', 'airline'],
  ['text', 'text'],
];

/** Views that an address names; the map is what it shows without a name. */
const NAMED_VIEWS: readonly ViewName[] = ['list', 'safety', 'alerts', 'acars'];
const ALERTS_TABS: readonly AlertsTab[] = ['rules', 'history', 'channels'];

/** Below the page's own address; a server answers there with the page too. */
const CLIENTS_PATH = 'clients';

/** Reads what a link holds: clients, or #view=list&at=52.3,4.8,8&sel=484ABC&alt=1000-20000&ground=0&q=klm. Nonsense is left out. */
export function parseAddress(hash: string, path = ''): Address {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const selected = params.get('sel')?.toUpperCase();
  const filter = parseFilter(params.get('alt'), params.get('ground'));
  return {
    camera: parseCamera(params.get('at')),
    state: {
      ...parseView(params.get('view'), path),
      ...(selected !== undefined && /^~?[0-9A-F]{6}$/.test(selected) ? { selected } : {}),
      ...(params.get('follow') === '1' ? { follow: true } : {}),
      ...(params.get('q') ? { query: String(params.get('q')).slice(0, 40) } : {}),
      filter,
      ...parseMessages(params),
      ...parseAlerts(params),
    },
  };
}

export function formatAddress(state: State, camera: Camera | undefined): string {
  const parts: string[] = [];
  if (NAMED_VIEWS.includes(state.view)) {
    parts.push(`view=${state.view}`);
  }
  if (state.view === 'alerts') {
    parts.push(...alertParts(state));
  }
  if (camera !== undefined) {
    parts.push(`at=${camera.lat.toFixed(4)},${camera.lon.toFixed(4)},${camera.zoom.toFixed(2)}`);
  }
  if (state.selected !== undefined) {
    parts.push(`sel=${state.selected}`);
  }
  if (state.follow) {
    parts.push('follow=1');
  }
  const { floorFt, ceilingFt, ground } = state.filter;
  if (floorFt !== undefined || ceilingFt !== undefined) {
    parts.push(`alt=${floorFt ?? ''}-${ceilingFt ?? ''}`);
  }
  if (!ground) {
    parts.push('ground=0');
  }
  if (state.query !== '') {
    parts.push(`q=${encodeURIComponent(state.query)}`);
  }
  for (const [name, key] of MESSAGE_KEYS) {
    if (state.messages[key] !== '') {
      parts.push(`${name}=${encodeURIComponent(state.messages[key])}`);
    }
  }
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** The last part of the path: empty for the page itself. */
export function formatPath(state: State): string {
  return state.view === 'clients' ? CLIENTS_PATH : '';
}

function parseView(view: string | null, path: string): Partial<State> {
  const named = NAMED_VIEWS.find((each) => each === view);
  if (named !== undefined) {
    return { view: named };
  }
  return view === 'clients' || path.endsWith(`/${CLIENTS_PATH}`) ? { view: 'clients' } : {};
}

function alertParts({ alertsTab, matchFilter: { rule, priority } }: State): string[] {
  return [
    ...(alertsTab === 'rules' ? [] : [`tab=${alertsTab}`]),
    ...(rule === '' ? [] : [`rule=${encodeURIComponent(rule)}`]),
    ...(priority === '' ? [] : [`priority=${encodeURIComponent(priority)}`]),
  ];
}

function parseAlerts(params: URLSearchParams): Partial<State> {
  const alertsTab = ALERTS_TABS.find((tab) => tab === params.get('tab'));
  const rule = /^\d{1,16}$/.exec(params.get('rule') ?? '')?.[0] ?? '';
  const priority = /^[a-z]{1,20}$/.exec(params.get('priority') ?? '')?.[0] ?? '';
  return {
    ...(alertsTab === undefined ? {} : { alertsTab }),
    ...(rule === '' && priority === '' ? {} : { matchFilter: { ...EVERY_MATCH, rule, priority } }),
  };
}

function parseMessages(params: URLSearchParams): Partial<State> {
  const given = MESSAGE_KEYS.filter(([name]) => params.get(name)).map(
    ([name, key]) => [key, String(params.get(name)).slice(0, 60)] as const,
  );
  return given.length === 0 ? {} : { messages: { ...EVERY_MESSAGE, ...Object.fromEntries(given) } };
}

function parseCamera(text: string | null): Camera | undefined {
  const [lat, lon, zoom] = (text ?? '').split(',').map((part) => (part === '' ? Number.NaN : Number(part)));
  const valid = inside(lat, -85, 85) && inside(lon, -180, 180) && inside(zoom, 0, 20);
  return valid ? { lat: lat as number, lon: lon as number, zoom: zoom as number } : undefined;
}

function parseFilter(altitude: string | null, ground: string | null): AltitudeFilter {
  const [, low, high] = /^(\d{0,5})-(\d{0,5})$/.exec(altitude ?? '') ?? [];
  return {
    ...NO_FILTER,
    ...(low ? { floorFt: Number(low) } : {}),
    ...(high ? { ceilingFt: Number(high) } : {}),
    ground: ground !== '0',
  };
}

function inside(value: number | undefined, low: number, high: number): boolean {
  return value !== undefined && value >= low && value <= high;
}
