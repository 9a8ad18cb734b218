import type { LatLon } from '../sky/geo';

/** What the server says about itself. Absent is unknown. */
export interface ServerStatus {
  readonly version?: string;
  /** Where the receiver stands. */
  readonly location?: LatLon;
  /** A MapLibre style to use instead of the built-in base map. */
  readonly styleUrl?: string;
}

/** A server that cannot tell is no obstacle: the page then finds its place by the aircraft. */
export async function fetchStatus(base: URL): Promise<ServerStatus> {
  try {
    const response = await fetch(new URL('api/v1/system/status', base), { signal: AbortSignal.timeout(3_000) });
    return response.ok ? readStatus(await response.json()) : {};
  } catch {
    return {};
  }
}

export function readStatus(json: unknown): ServerStatus {
  const { version, location, map } = Object(json) as Record<string, unknown>;
  const { latitude, longitude } = Object(location) as Record<string, unknown>;
  const styleUrl = (Object(map) as Record<string, unknown>)['style_url'];
  return {
    ...(typeof version === 'string' ? { version } : {}),
    ...(isNumber(latitude, 90) && isNumber(longitude, 180) ? { location: { lat: latitude, lon: longitude } } : {}),
    ...(typeof styleUrl === 'string' && styleUrl !== '' ? { styleUrl } : {}),
  };
}

function isNumber(value: unknown, limit: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= limit;
}
