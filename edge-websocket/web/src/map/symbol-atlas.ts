import { NO_TRACK_SHAPE, SYMBOL_SHAPES, type SymbolShape } from './symbol-shapes';

export const ATLAS_COLUMNS = 4;
export const ATLAS_ROWS = 4;
/** Part of a cell that the 64 × 64 box takes; the rest is a margin for outlines and mipmaps. */
export const ATLAS_INSET = 0.8;

const CELL = 128;
const BOX = 64;
const SHAPES: readonly SymbolShape[] = [...Object.values(SYMBOL_SHAPES), NO_TRACK_SHAPE];
const INDEX = new Map(SHAPES.map((shape, index) => [shape, index]));

export function atlasIndex(shape: SymbolShape): number {
  return INDEX.get(shape) ?? 0;
}

/** All shapes side by side: red where the body is, green where its outline is, so that any colour can be given later. */
export function paintAtlas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = CELL * ATLAS_COLUMNS;
  canvas.height = CELL * ATLAS_ROWS;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  SHAPES.forEach((shape, index) => {
    const scale = (CELL * ATLAS_INSET) / BOX;
    const margin = (CELL * (1 - ATLAS_INSET)) / 2;
    const [column, row] = [index % ATLAS_COLUMNS, Math.floor(index / ATLAS_COLUMNS)];
    context.setTransform(scale, 0, 0, scale, column * CELL + margin, row * CELL + margin);
    paintMask(context, shape);
  });
  return canvas;
}

function paintMask(context: CanvasRenderingContext2D, shape: SymbolShape): void {
  const strokes = new Path2D(shape.strokes ?? '');
  const body = new Path2D(shape.path);
  const line = (path: Path2D, width: number, mask: string) => {
    context.lineWidth = width;
    context.strokeStyle = mask;
    context.stroke(path);
  };
  const edge = 4 / shape.scale;
  line(strokes, 3.4 + edge, '#00ff00');
  line(body, edge, '#00ff00');
  line(strokes, 3.4, '#ff0000');
  context.fillStyle = '#ff0000';
  context.fill(body, shape.hollow === true ? 'evenodd' : 'nonzero');
}
