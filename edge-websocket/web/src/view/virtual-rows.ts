import { element } from './dom';

const SPARE = 4;

/** A long list with only as many rows in the page as can be seen. */
export class VirtualRows {
  readonly node = element('div', { class: 'scroller', tabindex: 0 });
  readonly #space = element('div', { class: 'space', role: 'rowgroup' });
  readonly #rows: HTMLElement[] = [];
  readonly #make: () => HTMLElement;
  readonly #fill: (row: HTMLElement, index: number) => void;
  #count = 0;
  #height = 36;

  constructor(make: () => HTMLElement, fill: (row: HTMLElement, index: number) => void) {
    this.#make = make;
    this.#fill = fill;
    this.node.append(this.#space);
    this.node.addEventListener('scroll', () => this.paint(), { passive: true });
  }

  update(count: number): void {
    this.#count = count;
    this.#height = Number.parseFloat(getComputedStyle(this.node).getPropertyValue('--row')) || 36;
    this.#space.style.height = `${count * this.#height}px`;
    this.paint();
  }

  paint(): void {
    const first = Math.max(0, Math.floor(this.node.scrollTop / this.#height) - SPARE);
    const visible = Math.ceil(this.node.clientHeight / this.#height) + 2 * SPARE;
    const last = Math.min(this.#count, first + visible);
    while (this.#rows.length < last - first) {
      const row = this.#make();
      this.#rows.push(row);
      this.#space.append(row);
    }
    this.#rows.forEach((row, slot) => {
      const index = first + slot;
      row.hidden = index >= last;
      if (index < last) {
        row.style.transform = `translateY(${index * this.#height}px)`;
        this.#fill(row, index);
      }
    });
  }

  /** Scrolls as little as needed to see a row. */
  reveal(index: number): void {
    const top = index * this.#height;
    const { scrollTop, clientHeight } = this.node;
    if (top < scrollTop) {
      this.node.scrollTop = top;
    } else if (top + this.#height > scrollTop + clientHeight) {
      this.node.scrollTop = top + this.#height - clientHeight;
    }
  }
}
