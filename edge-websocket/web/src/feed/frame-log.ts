import type { Message } from 'skyspy-client';

const KEPT = 100;
const KEPT_CHARACTERS = 8_000;
const RATE_WINDOW_MS = 5_000;
const RATE_ENTRIES = 2_000;

/** One text frame of the server. */
export interface LoggedFrame {
  /** Counts from 1 since the page was opened. */
  readonly number: number;
  readonly atMs: number;
  readonly title: string;
  /** Length of the whole text in characters. */
  readonly length: number;
  /** Its beginning. */
  readonly text: string;
}

/** The last frames that came, each cut to a length, and how many come in a second. */
export class FrameLog {
  #frames: LoggedFrame[] = [];
  #recent: Array<{ atMs: number; length: number }> = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Newest first. */
  get frames(): readonly LoggedFrame[] {
    return this.#frames;
  }

  add(text: string, frame: Message, atMs: number): void {
    this.#count++;
    const logged = { number: this.#count, atMs, title: titleOf(frame), length: text.length };
    this.#frames = [{ ...logged, text: beginning(text) }, ...this.#frames.slice(0, KEPT - 1)];
    this.#recent.push({ atMs, length: text.length });
    if (this.#recent.length > RATE_ENTRIES) {
      this.#recent.shift();
    }
  }

  clear(): void {
    this.#frames = [];
  }

  /** Frames and characters a second, over the last five. */
  rate(nowMs: number): { readonly frames: number; readonly characters: number } {
    this.#recent = this.#recent.filter(({ atMs }) => nowMs - atMs < RATE_WINDOW_MS);
    const characters = this.#recent.reduce((sum, { length }) => sum + length, 0);
    return {
      frames: (this.#recent.length * 1_000) / RATE_WINDOW_MS,
      characters: (characters * 1_000) / RATE_WINDOW_MS,
    };
  }
}

/** A slice of a string keeps the whole of it in memory; going through JSON makes a copy. */
function beginning(text: string): string {
  return text.length <= KEPT_CHARACTERS ? text : (JSON.parse(JSON.stringify(text.slice(0, KEPT_CHARACTERS))) as string);
}

function titleOf(frame: Message): string {
  const { messages } = frame;
  return Array.isArray(messages) ? `${frame.type} · ${messages.length}` : frame.type;
}
