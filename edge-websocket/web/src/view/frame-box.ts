import type { FrameLog, LoggedFrame } from '../feed/frame-log';
import { button, element, setText } from './dom';

const ROWS = 40;
const PREVIEW = 160;

/** The frames that this page is sent, as they come: redrawn with the page, so twice a second at most; standing still when told to. */
export class FrameBox {
  readonly node: HTMLElement;
  readonly #rate = element('span', { class: 'number rate-text' });
  readonly #list = element('ol');
  readonly #rows: FrameRow[] = [];
  readonly #empty = element('p', { class: 'empty' }, 'No frame has come yet.');
  readonly #detail = element('pre', { class: 'detail', tabindex: 0 });
  readonly #pause: HTMLButtonElement;
  #shown: readonly LoggedFrame[] = [];
  #paused = false;
  #count = 0;
  #chosen: LoggedFrame | undefined;

  constructor() {
    this.#pause = button('Pause or go on', { class: 'chip' }, () => this.#setPaused(!this.#paused), 'Pause');
    this.#detail.hidden = true;
    this.node = element(
      'section',
      { class: 'live', 'aria-label': 'Frames' },
      element('header', {}, element('h3', {}, 'What this page receives'), this.#rate, this.#pause),
      this.#empty,
      this.#list,
      this.#detail,
    );
  }

  update(log: FrameLog, nowMs: number): void {
    const { frames, characters } = log.rate(nowMs);
    const rate = `${frames.toFixed(1)} frames/s · ${(characters / 1_000).toFixed(1)} kB/s`;
    setText(this.#rate, this.#paused ? `paused · ${log.count - this.#count} passed by` : rate);
    if (!this.#paused) {
      this.#shown = log.frames.slice(0, ROWS);
      this.#count = log.count;
    }
    this.#empty.hidden = this.#shown.length > 0;
    this.#shown.forEach((frame, index) => this.#row(index).fill(frame, frame.number === this.#chosen?.number));
    this.#rows.slice(this.#shown.length).forEach(({ node }) => (node.hidden = true));
  }

  #row(index: number): FrameRow {
    const known = this.#rows[index];
    if (known !== undefined) {
      return known;
    }
    const row = new FrameRow(() => this.#choose(this.#shown[index]));
    this.#rows.push(row);
    this.#list.append(row.node);
    return row;
  }

  /** A frame that is looked at must not move away. */
  #choose(frame: LoggedFrame | undefined): void {
    this.#chosen = frame === this.#chosen ? undefined : frame;
    this.#detail.hidden = this.#chosen === undefined;
    if (this.#chosen !== undefined) {
      setText(this.#detail, readable(this.#chosen));
      this.#detail.scrollTop = 0;
      this.#setPaused(true);
    }
    this.#shown.forEach((each, index) => this.#row(index).fill(each, each.number === this.#chosen?.number));
  }

  #setPaused(paused: boolean): void {
    this.#paused = paused;
    this.#pause.setAttribute('aria-pressed', String(paused));
    setText(this.#pause, paused ? 'Go on' : 'Pause');
    if (!paused) {
      this.#chosen = undefined;
      this.#detail.hidden = true;
    }
  }
}

class FrameRow {
  readonly node = element('li');
  readonly #time = element('time', { class: 'number' });
  readonly #title = element('b');
  readonly #size = element('span', { class: 'number size' });
  readonly #text = element('code');

  constructor(onClick: () => void) {
    const open = element('button', { type: 'button' }, this.#time, this.#title, this.#size, this.#text);
    open.addEventListener('click', onClick);
    this.node.append(open);
  }

  fill({ atMs, title, length, text }: LoggedFrame, chosen: boolean): void {
    this.node.hidden = false;
    this.node.classList.toggle('chosen', chosen);
    setText(this.#time, new Date(atMs).toISOString().slice(11, 23));
    setText(this.#title, title);
    setText(this.#size, length < 10_000 ? `${length} B` : `${Math.round(length / 1_000)} kB`);
    setText(this.#text, text.slice(0, PREVIEW));
  }
}

function readable({ text, length }: LoggedFrame): string {
  return text.length < length
    ? `${text}\n… ${length - text.length} characters more`
    : JSON.stringify(JSON.parse(text), null, 2);
}
