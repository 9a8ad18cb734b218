import type { Api, FieldProblems } from '../session/api';
import type { Channel, ChannelKind } from './rule';
import { list, obstacleOf, type Obstacle } from './rule-book';

const CHANNELS = 'notifications/channels/';

/** What somebody says about a channel. */
export interface ChannelBody {
  readonly name: string;
  readonly channel_type: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly enabled: boolean;
  readonly for_all_rules: boolean;
}

/** The notification channels of whoever looks. */
export class ChannelBook {
  readonly #api: Api;
  #channels: readonly Channel[] = [];
  #kinds: readonly ChannelKind[] = [];
  #loaded = false;
  #obstacle: Obstacle | undefined;
  #version = 0;
  #turn = 0;
  #asking = false;

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

  get all(): readonly Channel[] {
    return this.#channels;
  }

  get kinds(): readonly ChannelKind[] {
    return this.#kinds;
  }

  /** Somebody else looks. */
  clear(): void {
    this.#turn++;
    this.#asking = false;
    this.#channels = [];
    this.#loaded = false;
    this.#obstacle = undefined;
    this.#version++;
  }

  /** Asks the server unless it is being asked. */
  keepUp(): void {
    if (!this.#asking) {
      void this.refresh();
    }
  }

  async refresh(): Promise<void> {
    this.#asking = true;
    const turn = ++this.#turn;
    try {
      const [channels, kinds] = await Promise.all([this.#api.get(CHANNELS), this.#api.get(`${CHANNELS}types/`)]);
      if (turn === this.#turn) {
        this.#channels = list<Channel>(channels, 'channels');
        this.#kinds = list<ChannelKind>(kinds, 'types');
        this.#loaded = true;
        this.#obstacle = undefined;
        this.#version++;
      }
    } catch (problem) {
      if (turn === this.#turn) {
        this.#obstacle = obstacleOf(problem);
        this.#version++;
      }
    } finally {
      this.#asking &&= turn !== this.#turn;
    }
  }

  async save(body: ChannelBody, id: number | undefined): Promise<void> {
    await (id === undefined ? this.#api.post(CHANNELS, body) : this.#api.patch(`${CHANNELS}${id}/`, body));
    await this.refresh();
  }

  async remove(id: number): Promise<void> {
    await this.#api.delete(`${CHANNELS}${id}/`);
    await this.refresh();
  }

  /** Sends a test message; what went wrong is what it fails with. */
  async test(id: number): Promise<void> {
    const { success, error } = Object(await this.#api.post(`${CHANNELS}${id}/test/`)) as Record<string, unknown>;
    await this.refresh();
    if (success !== true) {
      throw new Error(typeof error === 'string' && error !== '' ? error : 'It did not arrive.');
    }
  }
}

/**
 * The settings to send: what somebody typed, and for a secret they left alone the mask the server showed, which means: as it was.
 *
 * @param shown of a channel that is changed
 */
export function settingsOf(
  kind: ChannelKind,
  typed: Readonly<Record<string, string>>,
  shown: Readonly<Record<string, string>>,
): Record<string, string> {
  const all = kind.settings.map(({ name, secret }) => {
    const value = (typed[name] ?? '').trim();
    return [name, value === '' && secret ? (shown[name] ?? '') : value] as const;
  });
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}

/** What is wrong with a channel, where it stands: the server names settings as `url: what`, all under one field. */
export function channelProblems(problems: FieldProblems): {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly other: string;
} {
  const { name = [], settings: told = [], ...rest } = problems;
  const settings: Record<string, string> = {};
  const other = Object.values(rest).flat();
  for (const problem of told) {
    const [, setting, what] = /^(\w+): (.*)$/s.exec(problem) ?? [];
    if (setting === undefined || what === undefined) {
      other.push(problem);
    } else {
      settings[setting] = [settings[setting], what].filter(Boolean).join(' ');
    }
  }
  return { name: name.join(' '), settings, other: other.join(' ') };
}
