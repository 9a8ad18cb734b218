/** What the server gave for a name and a password. */
export interface Tokens {
  readonly access: string;
  readonly refresh: string | undefined;
  /** By the clock of this browser. */
  readonly expiresAtMs: number;
}

/** Without a word about its end a token is renewed as if it lasted this long. */
const ASSUMED_LIFE_MS = 10 * 60_000;

/** Undefined when there is no access token in it. */
export function readTokens(json: unknown, before: Tokens | undefined, nowMs: number): Tokens | undefined {
  const { access, access_token, refresh, refresh_token, expires_in } = Object(json) as Record<string, unknown>;
  const token = text(access) ?? text(access_token);
  if (token === undefined) {
    return undefined;
  }
  const lifeMs = typeof expires_in === 'number' ? expires_in * 1_000 : lifeOf(token, nowMs);
  return {
    access: token,
    refresh: text(refresh) ?? text(refresh_token) ?? before?.refresh,
    expiresAtMs: nowMs + lifeMs,
  };
}

/** From the token itself: its span where it names both ends, because the clock of the server may be another than ours. */
function lifeOf(token: string, nowMs: number): number {
  try {
    const body = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const { exp, iat } = Object(JSON.parse(atob(body))) as Record<string, unknown>;
    if (typeof exp === 'number') {
      return Math.max(0, typeof iat === 'number' ? (exp - iat) * 1_000 : exp * 1_000 - nowMs);
    }
  } catch {
    // Not a JWT, or not one for our eyes.
  }
  return ASSUMED_LIFE_MS;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
