/** Whether the server wants to know who looks. */
export type AuthMode = 'public' | 'hybrid' | 'private';

type Reading = 'public' | 'authenticated' | 'permission';

export interface FeatureAccess {
  readonly read: Reading;
  readonly enabled: boolean;
}

/** How the server lets people in. */
export interface Access {
  readonly mode: AuthMode;
  /** Whether a name and a password are of any use. */
  readonly passwords: boolean;
  readonly features: Readonly<Record<string, FeatureAccess>>;
}

export interface User {
  readonly name: string;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
}

const OPEN: Access = { mode: 'public', passwords: false, features: {} };

/** A server that cannot tell is taken for open: the socket says so when it is not. */
export async function fetchAccess(base: URL): Promise<Access> {
  try {
    const response = await fetch(new URL('api/v1/auth/config', base), { signal: AbortSignal.timeout(3_000) });
    return response.ok ? readAccess(await response.json()) : OPEN;
  } catch {
    return OPEN;
  }
}

export function readAccess(json: unknown): Access {
  const { auth_mode: mode, local_auth_enabled: passwords, features } = Object(json) as Record<string, unknown>;
  const known = Object.entries(Object(features) as Record<string, unknown>).map(([name, value]) => {
    const { read_access: read, is_enabled: enabled } = Object(value) as Record<string, unknown>;
    return [name, { read: isReading(read) ? read : 'permission', enabled: enabled !== false }] as const;
  });
  return {
    mode: mode === 'hybrid' || mode === 'private' ? mode : 'public',
    passwords: passwords === true,
    features: Object.fromEntries(known),
  };
}

/** Whether somebody may see a feature, as far as the page can tell; the server decides. */
export function mayRead({ mode, features }: Access, user: User | undefined, feature: string): boolean {
  const { read, enabled } = features[feature] ?? {
    read: mode === 'public' ? 'public' : 'authenticated',
    enabled: true,
  };
  if (!enabled) {
    return false;
  }
  if (mode === 'public' || (mode === 'hybrid' && read === 'public')) {
    return true;
  }
  return user !== undefined && (read !== 'permission' || user.permissions.includes(`${feature}.view`));
}

export function readUser(json: unknown, otherwise: string): User {
  const { username, display_name: shown, roles, permissions } = Object(json) as Record<string, unknown>;
  const name = [shown, username].find((each) => typeof each === 'string' && each !== '');
  return { name: typeof name === 'string' ? name : otherwise, roles: names(roles), permissions: names(permissions) };
}

function names(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list
    .map((each) => (typeof each === 'string' ? each : (Object(each) as Record<string, unknown>)['name']))
    .filter((each): each is string => typeof each === 'string');
}

function isReading(value: unknown): value is Reading {
  return value === 'public' || value === 'authenticated' || value === 'permission';
}
