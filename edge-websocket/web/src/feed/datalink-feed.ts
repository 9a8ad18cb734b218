import { SkySpyClient, type AcarsMessage, type LabelInfo } from 'skyspy-client';
import type { Inbox } from '../datalink/inbox';
import type { TokenSource } from './feed';

const CONTENT = ['messages'];
const UPKEEP = ['link'];
const MOST = 500;

/** Keeps the inbox up with the server, and knows what labels mean. */
export class DatalinkFeed {
  readonly #url: string;
  readonly #inbox: Inbox;
  readonly #source: TokenSource;
  #client: SkySpyClient;
  #labels: Readonly<Record<string, LabelInfo>> = {};
  #withUpkeep = false;
  #loaded = false;

  constructor(base: URL, inbox: Inbox, source: TokenSource) {
    const url = new URL('ws/acars/', base);
    url.protocol = base.protocol === 'https:' ? 'wss:' : 'ws:';
    this.#url = url.href;
    this.#inbox = inbox;
    this.#source = source;
    this.#client = this.#newClient();
  }

  /** What labels mean, as far as the server has said so. */
  get labels(): Readonly<Record<string, LabelInfo>> {
    return this.#labels;
  }

  /** Whether what was said before has come. */
  get loaded(): boolean {
    return this.#loaded;
  }

  start(): void {
    this.#client.connect();
  }

  /** Somebody else looks. */
  restart(connect: boolean): void {
    this.#client.close();
    this.#inbox.clear();
    this.#loaded = false;
    this.#client = this.#newClient();
    if (connect) {
      this.#client.connect();
    }
  }

  /** Whether messages are wanted, too, that only keep a link up. */
  set upkeep(wanted: boolean) {
    if (wanted !== this.#withUpkeep) {
      this.#withUpkeep = wanted;
      if (wanted) {
        this.#client.subscribe(UPKEEP);
        void this.#load();
      } else {
        this.#client.unsubscribe(UPKEEP);
      }
    }
  }

  #newClient(): SkySpyClient {
    const client = new SkySpyClient({
      url: this.#url,
      topics: this.#withUpkeep ? [...CONTENT, ...UPKEEP] : CONTENT,
      token: () => this.#source.token(),
      renewToken: () => this.#source.fresh(),
    });
    client.on('acars:snapshot', ({ data }) => {
      data.messages.forEach((message) => this.#inbox.add(message));
      void this.#load();
    });
    client.on('acars:message', ({ data }) => this.#inbox.add(data));
    client.on('acars:message_updated', ({ data }) => this.#inbox.update(data));
    return client;
  }

  /** What there is besides the few messages of the snapshot; a server that does not say is no obstacle. */
  async #load(): Promise<void> {
    const client = this.#client;
    try {
      const [messages, labels] = await Promise.all([
        client.request('messages', { limit: MOST, link: this.#withUpkeep }),
        client.request('labels'),
      ]);
      if (client === this.#client) {
        (messages as AcarsMessage[]).forEach((message) => this.#inbox.add(message));
        this.#labels = labels as Record<string, LabelInfo>;
      }
    } catch (error) {
      console.warn(error);
    } finally {
      this.#loaded = true;
    }
  }
}
