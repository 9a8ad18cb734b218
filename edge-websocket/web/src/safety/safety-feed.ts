import type { SafetyEvent, SkySpyClient } from 'skyspy-client';
import type { Feed } from '../feed/feed';
import type { Incidents } from './incidents';

const MOST_OF_THE_PAST = 100;

/** Keeps the incidents up with the server, and says when one begins. */
export class SafetyFeed {
  readonly #incidents: Incidents;
  #client: SkySpyClient | undefined;
  #began = (_event: SafetyEvent): void => undefined;

  constructor(feed: Feed, incidents: Incidents) {
    this.#incidents = incidents;
    feed.extend((client) => this.#follow(client));
  }

  /** Called with each event that begins while the page is open. */
  onBegin(listener: (event: SafetyEvent) => void): void {
    this.#began = listener;
  }

  /** Takes note of an event, for everybody. Fails with what the server says against it. */
  async acknowledge(id: number): Promise<void> {
    const answer = (await this.#client?.request('acknowledge', { event_id: id })) as
      | { success?: boolean; error?: string }
      | undefined;
    if (answer?.success !== true) {
      throw new Error(answer?.error ?? 'There is no connection.');
    }
  }

  #follow(client: SkySpyClient): void {
    this.#client = client;
    this.#incidents.clear();
    client.on('safety:snapshot', ({ data }) => {
      this.#incidents.clear();
      data.events.forEach((event) => this.#incidents.take(event));
      void this.#askForTheRest(client);
    });
    client.on('safety:event', ({ data }) => {
      if (this.#incidents.take(data)) {
        this.#began(data);
      }
    });
    client.on('safety:event_updated', ({ data }) => this.#incidents.take(data));
    client.on('safety:event_resolved', ({ data }) => this.#incidents.take(data));
  }

  /** The snapshot has neither what is acknowledged nor what is over. */
  async #askForTheRest(client: SkySpyClient): Promise<void> {
    try {
      for (const type of ['active_events', 'event_history']) {
        const events = (await client.request(type, { limit: MOST_OF_THE_PAST })) as readonly SafetyEvent[];
        events.forEach((event) => this.#incidents.take(event));
      }
    } catch {
      // What happens from now on is told anyway.
    }
  }
}
