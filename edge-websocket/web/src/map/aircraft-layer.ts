import { colourStep } from '../look/altitude-colour';
import { MAP_PALETTE, type Theme } from '../look/theme';
import { emergencyText } from '../sky/emergency';
import { passes } from '../sky/filter';
import type { Flight } from '../sky/flight';
import { clamp } from '../sky/geo';
import type { Drawn, Scene } from './scene';
import { Sprites } from './sprites';

const MARGIN = 40;
const RADIANS = Math.PI / 180;

/** Paints the symbols and remembers where, for labels, the pointer and tests. */
export class AircraftLayer {
  #drawn: Drawn[] = [];
  #sprites: Sprites | undefined;
  #theme: Theme | undefined;

  get drawn(): readonly Drawn[] {
    return this.#drawn;
  }

  paint(context: CanvasRenderingContext2D, scene: Scene, ratio: number): void {
    const sprites = this.#spritesFor(scene.theme);
    this.#drawn = locate(scene);
    for (const each of this.#drawn) {
      const { flight, x, y } = each;
      if (flight.hex === scene.selected) {
        paintHalo(context, each, MAP_PALETTE[scene.theme].accent, 1);
      } else if (emergencyText(flight) !== undefined) {
        paintHalo(context, each, MAP_PALETTE[scene.theme].alarm, 1);
      } else if (flight.hex === scene.hovered) {
        paintHalo(context, each, MAP_PALETTE[scene.theme].accent, 0.5);
      }
      paintSymbol(context, sprites, flight, x, y, each.radius, ratio, scene.nowMs);
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
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

  #spritesFor(theme: Theme): Sprites {
    if (this.#sprites === undefined || theme !== this.#theme) {
      this.#sprites = new Sprites(theme);
      this.#theme = theme;
    }
    return this.#sprites;
  }
}

function locate({ flights, viewport, filter, nowMs, selected, glide }: Scene): Drawn[] {
  const size = 13 + clamp((viewport.zoom - 5) * 1.3, -4, 7);
  const drawn: Drawn[] = [];
  let last: Drawn | undefined;
  for (const flight of flights) {
    const chosen = flight.hex === selected;
    const at = glide ? flight.motion.at(nowMs) : flight.motion.reported;
    if (at === undefined || (!chosen && !passes(flight.altitude, filter))) {
      continue;
    }
    const [x, y] = [viewport.screenX(at.x), viewport.screenY(at.y)];
    if (!viewport.shows(x, y, MARGIN)) {
      continue;
    }
    const shape = Sprites.shape(flight.symbol, flight.aircraft.track !== undefined);
    const each = { flight, x, y, radius: size * shape.scale };
    if (chosen) {
      last = each;
    } else {
      drawn.push(each);
    }
  }
  if (last !== undefined) {
    drawn.push(last);
  }
  return drawn;
}

function paintSymbol(
  context: CanvasRenderingContext2D, sprites: Sprites, flight: Flight, x: number, y: number, radius: number,
  ratio: number, nowMs: number,
): void {
  const { track } = flight.aircraft;
  const shape = Sprites.shape(flight.symbol, track !== undefined);
  const angle = shape.turns ? (track ?? 0) * RADIANS : 0;
  const [sin, cos] = [Math.sin(angle) * ratio, Math.cos(angle) * ratio];
  context.setTransform(cos, sin, -sin, cos, x * ratio, y * ratio);
  context.globalAlpha = 0.25 + 0.75 * flight.freshness(nowMs);
  const sprite = sprites.get(flight.symbol, track !== undefined, colourStep(flight.altitude));
  context.drawImage(sprite, -radius, -radius, 2 * radius, 2 * radius);
}

function paintHalo(context: CanvasRenderingContext2D, { x, y, radius }: Drawn, colour: string, alpha: number): void {
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.beginPath();
  context.arc(x, y, Math.max(radius, 9) + 6, 0, 7);
  context.globalAlpha = 0.18 * alpha;
  context.fillStyle = colour;
  context.fill();
  context.globalAlpha = alpha;
  context.lineWidth = 2;
  context.strokeStyle = colour;
  context.stroke();
}
