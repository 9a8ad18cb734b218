import { MAP_PALETTE, type MapPalette } from '../look/theme';
import { airportsIn, type Airport } from './airports';
import { FONT } from './canvas';
import { overlaps, placeLabels, symbolBox, type Box } from './label-layout';
import type { Scene } from './scene';

const LARGE_RADIUS = 4;
const MEDIUM_RADIUS = 3;
const LETTER = 7.5;
const LINE = 13;
const MOST = 150;

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly large: boolean;
  readonly code: string | undefined;
}

/** Airports as small rings with their ICAO codes, below everything that flies. */
export class AirportLayer {
  airports: readonly Airport[] = [];
  #shown: readonly string[] = [];

  /** Codes of the airports in view. */
  get shown(): readonly string[] {
    return this.#shown;
  }

  /** Codes stand clear of the obstacles, and hide under the labels that travel with the aircraft. */
  paint(
    context: CanvasRenderingContext2D,
    { viewport, theme, labels }: Scene,
    obstacles: readonly Box[],
    travelling: readonly Box[],
  ): void {
    const visible = airportsIn(viewport, this.airports);
    this.#shown = visible.flatMap(({ code }) => code ?? []);
    const palette = MAP_PALETTE[theme];
    const marks: readonly Mark[] = visible.map(({ at, large, code }) => ({
      x: viewport.screenX(at.x),
      y: viewport.screenY(at.y),
      radius: large ? LARGE_RADIUS : MEDIUM_RADIUS,
      large,
      code,
    }));
    context.save();
    context.strokeStyle = palette.airport;
    for (const { x, y, radius, large } of marks) {
      context.lineWidth = large ? 1.75 : 1.25;
      context.beginPath();
      context.arc(x, y, radius, 0, 7);
      context.stroke();
    }
    if (labels) {
      const free = (box: Box) => !travelling.some((other) => overlaps(box, other));
      paintCodes(context, placeCodes(marks, obstacles).filter(free), palette);
    }
    context.restore();
  }
}

/** Places for the codes that find room, large airports first. */
function placeCodes(marks: readonly Mark[], obstacles: readonly Box[]): Array<Box & { readonly code: string }> {
  const anchors = marks.flatMap(({ code, ...mark }) =>
    code === undefined ? [] : { ...mark, code, width: code.length * LETTER, height: LINE },
  );
  const nameless = marks.filter(({ code }) => code === undefined).map(symbolBox);
  return placeLabels(anchors, MOST, [...obstacles, ...nameless]).map(({ index, dx, dy }) => {
    const { x, y, code, width, height } = anchors[index] as (typeof anchors)[number];
    return { left: x + dx, top: y + dy, width, height, code };
  });
}

function paintCodes(
  context: CanvasRenderingContext2D,
  codes: ReadonlyArray<Box & { readonly code: string }>,
  { halo, airportText }: MapPalette,
): void {
  context.font = `11px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = halo;
  context.fillStyle = airportText;
  for (const { left, top, width, height, code } of codes) {
    context.strokeText(code, left + width / 2, top + height / 2);
    context.fillText(code, left + width / 2, top + height / 2);
  }
}
