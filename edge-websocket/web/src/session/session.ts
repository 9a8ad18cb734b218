import { readUser, type User } from './access';
import { readTokens, type Tokens } from './tokens';

const KEY = 'skyspy.session';
/** A token with less left than this is renewed before it is used. */
const LEAST_MS = 30_000;
const RENEW_BEFORE_END_MS = 90_000;
const LONGEST_TIMER_MS = 24 * 3_600_000;
const ANSWER_WITHIN_MS = 10_000;

interface Held {
  readonly user: User;
  readonly tokens: Tokens;
}

/** Why somebody is not signed in, in words for them. */
export type SignIn = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** Who looks at the page: kept for this tab until they sign out, and renewed before it runs out. */
export class Session {
  readonly #base: URL;
  readonly #storage: Storage | undefined;
  #held: Held | undefined;
  #renewing: Promise<string | undefined> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listeners: Array<() => void> = [];

  constructor(base: URL, storage: Storage | undefined) {
    this.#base = base;
    this.#storage = storage;
    this.#held = this.#stored();
    this.#schedule();
  }

  get user(): User | undefined {
    return this.#held?.user;
  }

  /** Called when somebody signs in or out, or is signed out by the server. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  async signIn(username: string, password: string): Promise<SignIn> {
    let response: Response;
    try {
      response = await this.#post('api/v1/auth/login', { username, password });
    } catch {
      return { ok: false, why: 'The server cannot be reached.' };
    }
    const body = await bodyOf(response);
    if (!response.ok) {
      return { ok: false, why: refusal(response.status, body) };
    }
    const tokens = readTokens(body, undefined, Date.now());
    if (tokens === undefined) {
      return { ok: false, why: 'The server answered without a token.' };
    }
    this.#become({ tokens, user: readUser(Object(body)['user'], username) });
    return { ok: true };
  }

  /** Also when the server cannot be told: what is forgotten here cannot be used from here. */
  async signOut(): Promise<void> {
    const held = this.#held;
    this.end();
    if (held !== undefined) {
      await this.#post('api/v1/auth/logout', { refresh: held.tokens.refresh }, held.tokens.access).catch(
        () => undefined,
      );
    }
  }

  /** Forgets who is signed in; nothing is heard where nobody was. */
  end(): void {
    if (this.#held !== undefined) {
      this.#become(undefined);
    }
  }

  /** The token to show now; undefined for nobody. Fails when it must be renewed and the server cannot be reached. */
  async token(leastMs = LEAST_MS): Promise<string | undefined> {
    const tokens = this.#held?.tokens;
    if (tokens === undefined || tokens.expiresAtMs - Date.now() > leastMs) {
      return tokens?.access;
    }
    this.#renewing ??= this.#renew(tokens).finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  /** A token that lasts longer than one that is about to expire. */
  async fresh(): Promise<string | undefined> {
    return this.token(RENEW_BEFORE_END_MS);
  }

  async #renew(tokens: Tokens): Promise<string | undefined> {
    const response = await this.#post('api/v1/auth/refresh', { refresh: tokens.refresh });
    const renewed = response.ok ? readTokens(await bodyOf(response), tokens, Date.now()) : undefined;
    if (this.#held?.tokens !== tokens) {
      return this.#held?.tokens.access; // Signed out, or in as somebody else, meanwhile.
    }
    if (renewed !== undefined) {
      this.#keep({ ...this.#held, tokens: renewed });
      return renewed.access;
    }
    if (response.status >= 500) {
      throw new Error(`the server answered ${response.status}`);
    }
    this.end();
    return undefined;
  }

  #become(held: Held | undefined): void {
    this.#keep(held);
    this.#listeners.forEach((listener) => listener());
  }

  #keep(held: Held | undefined): void {
    this.#held = held;
    try {
      if (held === undefined) {
        this.#storage?.removeItem(KEY);
      } else {
        this.#storage?.setItem(KEY, JSON.stringify(held));
      }
    } catch {
      // Storage is off or full: the session lasts until the page is reloaded.
    }
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const tokens = this.#held?.tokens;
    if (tokens !== undefined) {
      const inMs = Math.min(LONGEST_TIMER_MS, tokens.expiresAtMs - Date.now() - RENEW_BEFORE_END_MS + 1_000);
      this.#timer = setTimeout(() => void this.#renewInTime(), Math.max(5_000, inMs));
    }
  }

  async #renewInTime(): Promise<void> {
    await this.fresh().catch(() => undefined); // Tried again with the next connection, or the next time.
    this.#schedule();
  }

  #stored(): Held | undefined {
    try {
      const { user, tokens } = Object(JSON.parse(this.#storage?.getItem(KEY) ?? 'null')) as Partial<Held>;
      const valid = typeof tokens?.access === 'string' && typeof tokens.expiresAtMs === 'number';
      return valid && user !== undefined ? { user, tokens } : undefined;
    } catch {
      return undefined;
    }
  }

  #post(path: string, body: object, access?: string): Promise<Response> {
    return fetch(new URL(path, this.#base), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(access === undefined ? {} : { authorization: `Bearer ${access}` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}

function refusal(status: number, body: unknown): string {
  const { error, detail } = Object(body) as Record<string, unknown>;
  switch (status) {
    case 401:
      return 'Name or password is not right.';
    case 429:
      return 'Too many attempts. Wait a minute.';
    default: {
      const said = [error, detail].find((each) => typeof each === 'string');
      return typeof said === 'string' ? `${said.slice(0, 120)}.` : `The server answered ${status}.`;
    }
  }
}
