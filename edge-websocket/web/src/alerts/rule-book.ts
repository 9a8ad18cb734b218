import { fieldsOf, type Api, type ApiProblem, type FieldProblems } from '../session/api';
import type { Rule, RuleBody } from './rule';

const RULES = 'alerts/rules/';
const SUBSCRIPTIONS = 'alerts/subscriptions/';
const STALE_AFTER_MS = 15_000;

/** What stands between the page and the rules; undefined when nothing does. */
export type Obstacle = 'signedOut' | 'forbidden' | 'missing' | 'unreachable';

/** What a rule would do now. */
export interface Trial {
  readonly valid: boolean;
  readonly problems: FieldProblems;
  readonly matched: ReadonlyArray<{ readonly hex: string; readonly name: string }>;
  /** How many match; those that are named may be fewer. */
  readonly count: number;
  readonly tested: number;
}

/** The rules somebody may see, and which of them they follow. */
export class RuleBook {
  readonly #api: Api;
  #rules = new Map<number, Rule>();
  #loaded = false;
  #obstacle: Obstacle | undefined;
  #version = 0;
  #askedAtMs = -Infinity;
  #turn = 0;

  constructor(api: Api) {
    this.#api = api;
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  get loaded(): boolean {
    return this.#loaded;
  }

  get obstacle(): Obstacle | undefined {
    return this.#obstacle;
  }

  /** One's own first, then by name. */
  get all(): readonly Rule[] {
    const others = (rule: Rule): number => (rule.is_owner === false ? 1 : 0);
    return [...this.#rules.values()].sort(
      (a, b) => others(a) - others(b) || a.name.localeCompare(b.name) || a.id - b.id,
    );
  }

  get(id: number): Rule | undefined {
    return this.#rules.get(id);
  }

  /** Somebody else looks. */
  clear(): void {
    this.#turn++;
    this.#rules.clear();
    this.#loaded = false;
    this.#obstacle = undefined;
    this.#askedAtMs = -Infinity;
    this.#version++;
  }

  /** Asks the server, unless that was done a moment ago; others change rules, too. */
  keepUp(nowMs: number, known: boolean): void {
    if (nowMs - this.#askedAtMs >= STALE_AFTER_MS) {
      this.#askedAtMs = nowMs;
      void this.refresh(known);
    }
  }

  /** @param known whether it is known who asks: those may follow shared rules of others */
  async refresh(known: boolean): Promise<void> {
    const turn = ++this.#turn;
    try {
      const [visible, offered] = await Promise.all([
        this.#api.get(RULES),
        known ? this.#api.get(`${RULES}shared/`).catch(() => undefined) : undefined,
      ]);
      if (turn === this.#turn) {
        const rules = [...list<Rule>(offered, 'rules'), ...list<Rule>(visible, 'rules')];
        this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
        this.#loaded = true;
        this.#become(undefined);
      }
    } catch (problem) {
      if (turn === this.#turn) {
        this.#become(obstacleOf(problem));
      }
    }
  }

  /** Makes a rule, or changes it as a whole. */
  async save(body: RuleBody, id: number | undefined): Promise<void> {
    this.#take(id === undefined ? await this.#api.post(RULES, body) : await this.#api.put(`${RULES}${id}/`, body));
  }

  async enable(id: number, enabled: boolean): Promise<void> {
    this.#take(await this.#api.patch(`${RULES}${id}/`, { enabled }));
  }

  async remove(id: number): Promise<void> {
    await this.#api.delete(`${RULES}${id}/`);
    this.#turn++;
    this.#rules.delete(id);
    this.#version++;
  }

  async follow(id: number, wanted: boolean): Promise<void> {
    if (wanted) {
      await this.#api.post(SUBSCRIPTIONS, { rule_id: id, notify_on_trigger: true });
    } else {
      await this.#api.delete(`${SUBSCRIPTIONS}${id}/`);
    }
    const rule = this.#rules.get(id);
    if (rule !== undefined) {
      this.#take({ ...rule, is_subscribed: wanted });
    }
  }

  /** What a rule would match of the aircraft the server sees now. */
  async test(body: RuleBody): Promise<Trial> {
    return trialOf(await this.#api.post(`${RULES}test/`, { rule: body }));
  }

  async exported(): Promise<unknown> {
    return this.#api.get(`${RULES}export/`);
  }

  /** @returns what to say about it */
  async import(file: unknown): Promise<string> {
    const rules: unknown = Array.isArray(file) ? file : Object(file)['rules'];
    if (!Array.isArray(rules)) {
      throw new Error('There are no rules in that file.');
    }
    const answer = Object(await this.#api.post(`${RULES}import/`, { rules }).catch(noneTaken)) as Record<
      string,
      unknown
    >;
    const count = Number(answer['imported']);
    this.#askedAtMs = -Infinity;
    const rest = count < rules.length ? ' The others are not right as they are.' : '';
    return `${count} of ${rules.length} rules imported.${rest}`;
  }

  /** An answer to a change is newer than what was asked for before it. */
  #take(answer: unknown): void {
    const rule = Object(answer) as Rule;
    this.#turn++;
    this.#askedAtMs = -Infinity;
    if (typeof rule.id === 'number') {
      this.#rules.set(rule.id, rule);
    }
    this.#version++;
  }

  #become(obstacle: Obstacle | undefined): void {
    this.#obstacle = obstacle;
    this.#version++;
  }
}

/** The server says so when no rule of a file is right; anything else it says is a problem. */
function noneTaken(problem: unknown): never {
  const { status, fields } = Object(problem) as Partial<ApiProblem>;
  if (status === 400 && Object.keys(fields ?? {}).length === 0) {
    throw new Error('No rule in that file is right as it is.');
  }
  throw problem;
}

export function obstacleOf(problem: unknown): Obstacle {
  switch ((Object(problem) as Partial<ApiProblem>).status) {
    case 401:
      return 'signedOut';
    case 403:
      return 'forbidden';
    case 404:
      return 'missing';
    default:
      return 'unreachable';
  }
}

export function trialOf(answer: unknown): Trial {
  const { matched_aircraft, matched_count, aircraft_tested, rule_valid, errors } = Object(answer) as Record<
    string,
    unknown
  >;
  const all: unknown[] = Array.isArray(matched_aircraft) ? matched_aircraft : [];
  const matched = all.flatMap((each) => {
    const fields = typeof each === 'string' ? { hex: each } : (Object(each) as Record<string, unknown>);
    const hex = [fields['hex'], fields['icao_hex'], fields['icao']].find(isText);
    const name = [fields['flight'], fields['callsign'], fields['r'], fields['registration']].find(isText);
    return hex === undefined ? [] : [{ hex, name: name?.trim() || hex }];
  });
  return {
    valid: rule_valid !== false,
    problems: fieldsOf(Object(errors) as Record<string, unknown>),
    matched,
    count: typeof matched_count === 'number' ? matched_count : matched.length,
    tested: typeof aircraft_tested === 'number' ? aircraft_tested : 0,
  };
}

/** A list, by itself or as a member of an object. */
export function list<T>(answer: unknown, member: string): readonly T[] {
  const found: unknown = Array.isArray(answer) ? answer : Object(answer)[member];
  return Array.isArray(found) ? (found as T[]) : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
