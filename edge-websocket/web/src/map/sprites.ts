import { stepColour } from '../look/altitude-colour';
import { MAP_PALETTE, type Theme } from '../look/theme';
import type { SymbolClass } from '../sky/symbol-class';
import { NO_TRACK_SHAPE, SYMBOL_SHAPES, type SymbolShape } from './symbol-shapes';

const PIXELS = 96;
const BOX = 64;

/** Symbols painted once per shape and colour, then only copied. */
export class Sprites {
  readonly #canvases = new Map<string, HTMLCanvasElement>();
  readonly #theme: Theme;

  constructor(theme: Theme) {
    this.#theme = theme;
  }

  static shape(symbol: SymbolClass, hasTrack: boolean): SymbolShape {
    const shape = SYMBOL_SHAPES[symbol];
    return hasTrack || !shape.turns ? shape : NO_TRACK_SHAPE;
  }

  get(symbol: SymbolClass, hasTrack: boolean, step: number): HTMLCanvasElement {
    const key = `${symbol}|${hasTrack ? 1 : 0}|${step}`;
    const known = this.#canvases.get(key);
    if (known !== undefined) {
      return known;
    }
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = PIXELS;
    const context = canvas.getContext('2d');
    if (context !== null) {
      paintSymbol(context, Sprites.shape(symbol, hasTrack), stepColour(step, this.#theme), this.#theme);
    }
    this.#canvases.set(key, canvas);
    return canvas;
  }
}

function paintSymbol(context: CanvasRenderingContext2D, shape: SymbolShape, colour: string, theme: Theme): void {
  const { outline } = MAP_PALETTE[theme];
  context.scale(PIXELS / BOX, PIXELS / BOX);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const strokes = new Path2D(shape.strokes ?? '');
  const body = new Path2D(shape.path);
  const line = (path: Path2D, width: number, style: string) => {
    context.lineWidth = width;
    context.strokeStyle = style;
    context.stroke(path);
  };
  const edge = 3 / shape.scale;
  line(strokes, 3.4 + edge, outline);
  line(body, edge, outline);
  line(strokes, 3.4, colour);
  context.fillStyle = colour;
  context.fill(body, shape.hollow === true ? 'evenodd' : 'nonzero');
}
