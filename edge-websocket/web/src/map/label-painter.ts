import { MAP_PALETTE, type Theme } from '../look/theme';
import { FONT } from './canvas';
import type { LabelText } from './label-text';

const PADDING = 3;
const LINE = 14;
const MOST = 1_000;
const FONTS = [`600 12px ${FONT}`, `12px ${FONT}`] as const;

export interface LabelSize {
  readonly width: number;
  readonly height: number;
}

/** Labels painted once per text, then only copied. */
export class LabelPainter {
  readonly #images = new Map<string, HTMLCanvasElement>();
  readonly #advances = new Map<string, number>();
  readonly #ruler = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  readonly #theme: Theme;
  readonly #ratio: number;

  constructor(theme: Theme, ratio: number) {
    this.#theme = theme;
    this.#ratio = ratio;
  }

  /** Cheap, from the widths of the characters: most labels that are measured find no place. */
  measure(text: LabelText): LabelSize {
    const lines = linesOf(text);
    const widest = Math.max(
      ...lines.map((line, index) => [...line].reduce((sum, each) => sum + this.#advance(each, index), 0)),
    );
    return { width: Math.ceil(widest) + 2 * PADDING, height: lines.length * LINE + 2 * PADDING - 2 };
  }

  paint(text: LabelText, alarming: boolean): HTMLCanvasElement {
    const key = `${alarming ? '!' : ''}${text.name}\n${text.detail}`;
    const known = this.#images.get(key);
    if (known !== undefined) {
      return known;
    }
    if (this.#images.size >= MOST) {
      this.#images.clear();
    }
    const image = this.#draw(text, alarming);
    this.#images.set(key, image);
    return image;
  }

  #advance(character: string, line: number): number {
    const key = `${line}${character}`;
    let width = this.#advances.get(key);
    if (width === undefined) {
      this.#ruler.font = FONTS[line] ?? FONTS[1];
      width = this.#ruler.measureText(character).width;
      this.#advances.set(key, width);
    }
    return width;
  }

  #draw(text: LabelText, alarming: boolean): HTMLCanvasElement {
    const palette = MAP_PALETTE[this.#theme];
    const { width, height } = this.measure(text);
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * this.#ratio);
    canvas.height = Math.ceil(height * this.#ratio);
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.scale(this.#ratio, this.#ratio);
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = palette.halo;
    linesOf(text).forEach((line, index) => {
      context.font = FONTS[index] ?? FONTS[1];
      context.fillStyle = alarming ? palette.alarm : index === 0 ? palette.text : palette.textDim;
      context.strokeText(line, PADDING, PADDING + LINE * (index + 0.5) - 1);
      context.fillText(line, PADDING, PADDING + LINE * (index + 0.5) - 1);
    });
    return canvas;
  }
}

function linesOf({ name, detail }: LabelText): string[] {
  return [name, detail].filter((line) => line !== '');
}
