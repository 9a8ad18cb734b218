import type { AcarsMessage } from 'skyspy-client';
import { ownerOf, timeOf } from './message';

const MOST = 2_000;

/** All messages of one aircraft, newest first. */
export interface Exchange {
  readonly owner: string;
  readonly messages: readonly AcarsMessage[];
}

/** The datalink messages the page knows, the newest of them: what is put together from parts takes their place. */
export class Inbox {
  #messages = new Map<string, AcarsMessage>();
  #superseded = new Set<string>();
  #version = 0;
  readonly #most: number;

  constructor(most = MOST) {
    this.#most = most;
  }

  get size(): number {
    return this.#messages.size;
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  [Symbol.iterator](): IterableIterator<AcarsMessage> {
    return this.#messages.values();
  }

  add(message: AcarsMessage): void {
    const id = String(message.id);
    const known = this.#messages.get(id);
    if (this.#superseded.has(id) || (known?.copies ?? 0) > (message.copies ?? 1)) {
      return;
    }
    for (const part of message.supersedes ?? []) {
      this.#superseded.add(part);
      this.#messages.delete(part);
    }
    this.#messages.set(id, message);
    this.#version++;
    if (this.#messages.size > this.#most) {
      this.#forget();
    }
  }

  /** The same message was heard once more. */
  update({ id, copies, stations }: { id: string; copies: number; stations: readonly string[] }): void {
    const known = this.#messages.get(id);
    if (known !== undefined) {
      this.#messages.set(id, { ...known, copies, stations });
      this.#version++;
    }
  }

  clear(): void {
    this.#messages.clear();
    this.#superseded.clear();
    this.#version++;
  }

  /** The oldest tenth goes at once, so that this is not done for every message. */
  #forget(): void {
    const oldestFirst = [...this.#messages].sort(([, a], [, b]) => timeOf(a) - timeOf(b));
    for (const [id, { supersedes }] of oldestFirst.slice(0, Math.ceil(this.#most / 10))) {
      this.#messages.delete(id);
      supersedes?.forEach((part) => this.#superseded.delete(part));
    }
  }
}

/** The messages that are wanted, by aircraft; who spoke last comes first. */
export function exchanges(
  messages: Iterable<AcarsMessage>,
  wanted: (message: AcarsMessage) => boolean,
): Exchange[] {
  const byOwner = new Map<string, AcarsMessage[]>();
  const newestFirst = [...messages].filter(wanted).sort((a, b) => timeOf(b) - timeOf(a));
  for (const message of newestFirst) {
    const owner = ownerOf(message);
    const known = byOwner.get(owner);
    if (known === undefined) {
      byOwner.set(owner, [message]);
    } else {
      known.push(message);
    }
  }
  return [...byOwner].map(([owner, exchanged]) => ({ owner, messages: exchanged }));
}
