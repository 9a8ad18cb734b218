import { MAP_PALETTE, type Theme } from '../look/theme';
import { FONT } from './canvas';
import type { LabelText } from './label-text';

const PADDING = 3;
const LINE = 14;
const MOST = 1_500;

export interface LabelImage {
  readonly canvas: HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
}

/** Labels painted once per text, then only copied. */
export class LabelPainter {
  readonly #images = new Map<string, LabelImage>();
  readonly #theme: Theme;
  readonly #ratio: number;

  constructor(theme: Theme, ratio: number) {
    this.#theme = theme;
    this.#ratio = ratio;
  }

  get(text: LabelText, alarming: boolean): LabelImage {
    const key = `${alarming ? '!' : ''}${text.name}\n${text.detail}`;
    const known = this.#images.get(key);
    if (known !== undefined) {
      return known;
    }
    if (this.#images.size >= MOST) {
      this.#images.clear();
    }
    const image = this.#paint(text, alarming);
    this.#images.set(key, image);
    return image;
  }

  #paint({ name, detail }: LabelText, alarming: boolean): LabelImage {
    const palette = MAP_PALETTE[this.#theme];
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const fonts = [`600 12px ${FONT}`, `12px ${FONT}`];
    const lines = [name, detail].filter((line) => line !== '');
    const widths = lines.map((line, index) => {
      context.font = fonts[index] ?? '';
      return context.measureText(line).width;
    });
    const width = Math.ceil(Math.max(...widths)) + 2 * PADDING;
    const height = lines.length * LINE + 2 * PADDING - 2;
    canvas.width = Math.ceil(width * this.#ratio);
    canvas.height = Math.ceil(height * this.#ratio);
    context.scale(this.#ratio, this.#ratio);
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = palette.halo;
    lines.forEach((line, index) => {
      context.font = fonts[index] ?? '';
      context.fillStyle = alarming ? palette.alarm : index === 0 ? palette.text : palette.textDim;
      context.strokeText(line, PADDING, PADDING + LINE * (index + 0.5) - 1);
      context.fillText(line, PADDING, PADDING + LINE * (index + 0.5) - 1);
    });
    return { canvas, width, height };
  }
}
