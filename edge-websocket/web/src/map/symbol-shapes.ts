import type { SymbolClass } from '../sky/symbol-class';

/** Outlines in a box of 64 × 64, nose up, turning about the middle. */
export interface SymbolShape {
  readonly path: string;
  /** Parts drawn as strokes only: rotors and propellers. */
  readonly strokes?: string;
  /** Inner outlines are holes. */
  readonly hollow?: boolean;
  /** Size against an airliner. */
  readonly scale: number;
  /** Whether it turns with the track. */
  readonly turns: boolean;
}

const JET =
  'M32 3C34.3 3 35.4 7.4 35.4 12V23.5L60 39.4V44L35.4 37.4L34.8 50L43 56V59.6L32 57L21 59.6V56L29.2 50L28.6 37.4L4 44V39.4L28.6 23.5V12C28.6 7.4 29.7 3 32 3Z' +
  'M42.6 25.2H46.6V33L42.6 30.4ZM17.4 25.2H21.4V30.4L17.4 33Z';

export const SYMBOL_SHAPES: Readonly<Record<SymbolClass, SymbolShape>> = {
  airliner: { path: JET, scale: 1, turns: true },
  heavy: {
    path:
      'M32 1.5C35.2 1.5 36.6 6 36.6 11V22.4L62 40V45.4L36.6 38.4L35.8 50.6L46 57.4V61.4L32 58.4L18 61.4V57.4L28.2 50.6L27.4 38.4L2 45.4V40L27.4 22.4V11C27.4 6 28.8 1.5 32 1.5Z' +
      'M41.4 22H45.8V31.6L41.4 28.6ZM18.2 22H22.6V28.6L18.2 31.6ZM51 28.6H55V37.6L51 34.8ZM9 28.6H13V34.8L9 37.6Z',
    scale: 1.2,
    turns: true,
  },
  turboprop: {
    path:
      'M32 5C34.2 5 35 8.6 35 12.6V23H60V29L35 33.4L34.4 49.6H43V54.6L32 56.6L21 54.6V49.6H29.6L29 33.4L4 29V23H29V12.6C29 8.6 29.8 5 32 5Z' +
      'M43.4 17.6H47.6V25H43.4ZM16.4 17.6H20.6V25H16.4Z',
    strokes: 'M39.4 17.4H51.6M12.4 17.4H24.6',
    scale: 0.9,
    turns: true,
  },
  light: {
    path: 'M32 11C34 11 35 13 35.2 16L35.6 21H58C59.4 21 60 22 60 23.6V28.6L36 30.4L34.2 47H41.6C42.6 47 43 47.8 43 48.8V51.6L32 53.4L21 51.6V48.8C21 47.8 21.4 47 22.4 47H29.8L28 30.4L4 28.6V23.6C4 22 4.6 21 6 21H28.4L28.8 16C29 13 30 11 32 11Z',
    strokes: 'M24 10.4H40',
    scale: 0.72,
    turns: true,
  },
  glider: {
    path: 'M32 10C33.8 10 34.4 13.4 34.4 17.4V24.6L63 26.6V29.2L34 31L33.2 49.4H40V52.6H24V49.4H30.8L30 31L1 29.2V26.6L29.6 24.6V17.4C29.6 13.4 30.2 10 32 10Z',
    scale: 0.9,
    turns: true,
  },
  helicopter: {
    path: 'M32 13C37 13 39.6 17.4 39.6 23.4C39.6 29.4 37.6 34.4 34.2 36L33.4 54H38V57.4H26V54H30.6L29.8 36C26.4 34.4 24.4 29.4 24.4 23.4C24.4 17.4 27 13 32 13Z',
    strokes: 'M14.6 8L49.4 42.8M49.4 8L14.6 42.8',
    scale: 0.85,
    turns: true,
  },
  fighter: {
    path: 'M32 2L35 14L36.4 24L55 42.6V48L37.4 46.6L37 51L45 57.4V61L34 59.4L32 62L30 59.4L19 61V57.4L27 51L26.6 46.6L9 48V42.6L27.6 24L29 14Z',
    scale: 0.8,
    turns: true,
  },
  uav: {
    path: 'M32 12C35.4 12 36.4 15 36 19L34.8 25.4L62 27.6V30.6L34.6 32.8L34 45.6L42.6 54.4L40.4 56.6L32 51L23.6 56.6L21.4 54.4L30 45.6L29.4 32.8L2 30.6V27.6L29.2 25.4L28 19C27.6 15 28.6 12 32 12Z',
    scale: 0.85,
    turns: true,
  },
  balloon: {
    path: 'M32 6C43 6 50 13.6 50 23.4C50 32 42 39 37.4 45H26.6C22 39 14 32 14 23.4C14 13.6 21 6 32 6ZM27 49H37V57C37 58 36.4 58.6 35.4 58.6H28.6C27.6 58.6 27 58 27 57Z',
    scale: 0.75,
    turns: false,
  },
  ground: {
    path: 'M24 14H40C43 14 45 16 45 19V47C45 49.6 43 51.4 40 51.4H24C21 51.4 19 49.6 19 47V19C19 16 21 14 24 14ZM25 22.4V30H39V22.4Z',
    hollow: true,
    scale: 0.5,
    turns: true,
  },
  unknown: {
    path: 'M32 7L51 54C51.6 55.6 50.2 57 48.6 56.2L32 48L15.4 56.2C13.8 57 12.4 55.6 13 54Z',
    scale: 0.72,
    turns: true,
  },
};

/** For an aircraft whose track is not known: it points nowhere. */
export const NO_TRACK_SHAPE: SymbolShape = {
  path: 'M32 14A18 18 0 1 0 32 50A18 18 0 1 0 32 14ZM32 23A9 9 0 1 1 32 41A9 9 0 1 1 32 23Z',
  hollow: true,
  scale: 0.62,
  turns: false,
};

export function shapeOf(symbol: SymbolClass, hasTrack: boolean): SymbolShape {
  const shape = SYMBOL_SHAPES[symbol];
  return hasTrack || !shape.turns ? shape : NO_TRACK_SHAPE;
}
