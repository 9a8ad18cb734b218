import type { SkySpyClient, TriggeredAlert } from 'skyspy-client';
import type { Feed } from '../feed/feed';
import type { Matches } from './matches';

/** As far back, and as many, as the server tells. */
const PAST = { hours: 720, limit: 200 };

/** Keeps the matches up with the server, and says when there is another. */
export class AlertFeed {
  readonly #matches: Matches;
  #client: SkySpyClient | undefined;
  #loaded = false;
  /** Came while the past was being asked for, and is perhaps not in the answer. */
  #meanwhile: TriggeredAlert[] | undefined;
  #triggered = (_match: TriggeredAlert): void => undefined;

  constructor(feed: Feed, matches: Matches) {
    this.#matches = matches;
    feed.extend((client) => this.#follow(client));
  }

  /** Whether what was before has come. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** Called with each match that happens while the page is open. */
  onTrigger(listener: (match: TriggeredAlert) => void): void {
    this.#triggered = listener;
  }

  /** Takes note of some. Fails with what the server says against it. */
  async acknowledge(ids: readonly number[]): Promise<void> {
    const client = this.#connected();
    for (const id of ids) {
      const { success, error } = await client.request('acknowledge-alert', { id });
      if (!success) {
        throw new Error(error ?? 'The server did not say why.');
      }
      this.#matches.acknowledge({ id });
    }
  }

  /** Takes note of all one may take note of, those too that the page does not know. */
  async acknowledgeAll(): Promise<void> {
    const client = this.#connected();
    const { success, error } = await client.request('acknowledge-all-alerts');
    if (!success) {
      throw new Error(error ?? 'The server did not say why.');
    }
    await this.#load(client);
  }

  /** Asks anew for what was before: whoever follows a rule, or does no longer, may see other matches than until now. */
  async reload(): Promise<void> {
    if (this.#client !== undefined) {
      await this.#load(this.#client);
    }
  }

  #connected(): SkySpyClient {
    if (this.#client === undefined) {
      throw new Error('There is no connection.');
    }
    return this.#client;
  }

  #follow(client: SkySpyClient): void {
    this.#client = client;
    this.#matches.clear();
    this.#loaded = false;
    client.on('alert:snapshot', ({ data }) => {
      data.alerts.forEach((match) => this.#matches.take(match));
      void this.#load(client);
    });
    client.on('alert:triggered', ({ data }) => {
      this.#meanwhile?.push(data);
      if (this.#matches.take(data)) {
        this.#triggered(data);
      }
    });
    client.on('alert:acknowledged', ({ data }) => this.#matches.acknowledge(data));
    client.on('alert:deleted', ({ data }) => this.#matches.remove(data.id));
  }

  /** The snapshot has the last hour only. What somebody has deleted meanwhile is in neither. */
  async #load(client: SkySpyClient): Promise<void> {
    this.#meanwhile = [];
    try {
      const past = await client.request('alerts', PAST);
      if (client === this.#client) {
        this.#matches.clear();
        [...(this.#meanwhile ?? []), ...past].forEach((match) => this.#matches.take(match));
      }
    } catch {
      // What happens from now on is told anyway.
    }
    if (client === this.#client) {
      this.#meanwhile = undefined;
      this.#loaded = true;
    }
  }
}
