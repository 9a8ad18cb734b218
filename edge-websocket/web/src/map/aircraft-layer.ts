import { colourStep, stepRgb } from '../look/altitude-colour';
import { MAP_PALETTE } from '../look/theme';
import { emergencyText } from '../sky/emergency';
import { passes } from '../sky/filter';
import type { Flight } from '../sky/flight';
import { clamp } from '../sky/geo';
import type { Drawn, Scene } from './scene';
import { atlasIndex } from './symbol-atlas';
import { SymbolPainter, type SymbolInstance } from './symbol-painter';
import { shapeOf } from './symbol-shapes';

const MARGIN = 40;
const ON_GROUND_SCALE = 0.75;
const RADIANS = Math.PI / 180;
const OUTLINE = { dark: [0.02, 0.035, 0.055], light: [1, 1, 1] } as const;

/** Paints the symbols and remembers where, for labels, the pointer and tests. */
export class AircraftLayer {
  readonly #painter: SymbolPainter;
  #drawn: Drawn[] = [];

  constructor(parent: HTMLElement) {
    this.#painter = new SymbolPainter(parent);
  }

  get drawn(): readonly Drawn[] {
    return this.#drawn;
  }

  paint(scene: Scene, ratio: number): void {
    this.#drawn = locate(scene);
    const { width, height } = scene.viewport;
    this.#painter.paint(
      width,
      height,
      ratio,
      OUTLINE[scene.theme],
      this.#drawn.map((each) => instance(each, scene)),
    );
  }

  /** Rings around what is selected, pointed at or in an emergency. */
  paintHalos(context: CanvasRenderingContext2D, { selected, hovered, theme }: Scene): void {
    const { accent, alarm } = MAP_PALETTE[theme];
    for (const each of this.#drawn) {
      const { hex } = each.flight;
      if (emergencyText(each.flight) !== undefined) {
        paintHalo(context, each, alarm, 1, hex === selected ? 11 : 6);
      }
      if (hex === selected || hex === hovered) {
        paintHalo(context, each, accent, hex === selected ? 1 : 0.5, 6);
      }
    }
    context.globalAlpha = 1;
  }

  /** The aircraft at a point of the screen, the nearest where several are. */
  at(x: number, y: number, reach: number): Flight | undefined {
    let best: Flight | undefined;
    let least = reach;
    for (const { flight, ...spot } of this.#drawn) {
      const distance = Math.hypot(spot.x - x, spot.y - y);
      if (distance < least) {
        best = flight;
        least = distance;
      }
    }
    return best;
  }
}

/** Where the aircraft are on the screen; those on the ground lie lowest, the selected one on top. */
function locate({ flights, viewport, filter, nowMs, selected, glide }: Scene): Drawn[] {
  const size = 13 + clamp((viewport.zoom - 5) * 1.3, -4, 7);
  const layers: [Drawn[], Drawn[], Drawn[]] = [[], [], []];
  for (const flight of flights) {
    const chosen = flight.hex === selected;
    const at = glide ? flight.motion.at(nowMs) : flight.motion.reported;
    if (at === undefined || (!chosen && !passes(flight.altitude, filter))) {
      continue;
    }
    const [x, y] = [viewport.screenX(at.x), viewport.screenY(at.y)];
    if (viewport.shows(x, y, MARGIN)) {
      const { scale } = shapeOf(flight.symbol, flight.aircraft.track !== undefined);
      const grounded = flight.altitude === 'ground';
      const smaller = grounded && flight.symbol !== 'ground' ? ON_GROUND_SCALE : 1;
      layers[chosen ? 2 : grounded ? 0 : 1].push({ flight, x, y, radius: size * scale * smaller });
    }
  }
  return layers.flat();
}

function instance({ flight, x, y, radius }: Drawn, { nowMs, theme }: Scene): SymbolInstance {
  const { track } = flight.aircraft;
  const shape = shapeOf(flight.symbol, track !== undefined);
  return {
    x,
    y,
    radius,
    angle: shape.turns ? (track ?? 0) * RADIANS : 0,
    rgb: stepRgb(colourStep(flight.altitude), theme),
    alpha: 0.25 + 0.75 * flight.freshness(nowMs),
    shape: atlasIndex(shape),
  };
}

function paintHalo(
  context: CanvasRenderingContext2D,
  { x, y, radius }: Drawn,
  colour: string,
  alpha: number,
  gap: number,
): void {
  context.beginPath();
  context.arc(x, y, Math.max(radius, 9) + gap, 0, 7);
  context.globalAlpha = 0.14 * alpha;
  context.fillStyle = colour;
  context.fill();
  context.globalAlpha = alpha;
  context.lineWidth = 2;
  context.strokeStyle = colour;
  context.stroke();
}
