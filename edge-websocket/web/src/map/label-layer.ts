import { emergencyText } from '../sky/emergency';
import type { Flight } from '../sky/flight';
import type { Theme } from '../look/theme';
import { placeLabels, symbolBox, type Box } from './label-layout';
import { LabelPainter, type LabelSize } from './label-painter';
import { labelText, type LabelText } from './label-text';
import type { Drawn, Scene } from './scene';

const LAYOUT_EVERY_MS = 250;
const MOST = 260;
const CANDIDATES = 600;
const HALO = 7;
const GROUND_FROM_ZOOM = 10;

interface Placed {
  readonly dx: number;
  readonly dy: number;
  readonly text: LabelText;
  readonly size: LabelSize;
  readonly image: HTMLCanvasElement;
}

/** Decides a few times a second which aircraft carry a label, and lets the labels travel with them in between. */
export class LabelLayer {
  #placed = new Map<string, Placed>();
  #boxes: readonly Box[] = [];
  #laidOutAtMs = 0;
  #painter: LabelPainter | undefined;
  #look = '';

  /** Texts now on the screen, by address. */
  get shown(): ReadonlyMap<string, { readonly text: LabelText }> {
    return this.#placed;
  }

  /** Where labels stand in the last frame. */
  get boxes(): readonly Box[] {
    return this.#boxes;
  }

  /** Makes the next frame lay out anew. */
  touch(): void {
    this.#laidOutAtMs = 0;
  }

  paint(
    context: CanvasRenderingContext2D,
    drawn: readonly Drawn[],
    scene: Scene,
    ratio: number,
    obstacles: readonly Box[],
  ): void {
    const painter = this.#painterFor(scene.theme, ratio);
    if (scene.nowMs - this.#laidOutAtMs > LAYOUT_EVERY_MS || scene.nowMs < this.#laidOutAtMs) {
      this.#layOut(drawn, scene, painter, obstacles);
      this.#laidOutAtMs = scene.nowMs;
    }
    const boxes: Box[] = [];
    for (const { flight, x, y } of drawn) {
      const placed = this.#placed.get(flight.hex);
      if (placed !== undefined) {
        context.globalAlpha = 0.35 + 0.65 * flight.freshness(scene.nowMs);
        const { width, height } = placed.size;
        const [left, top] = [x + placed.dx, y + placed.dy];
        context.drawImage(placed.image, left, top, width, height);
        boxes.push({ left, top, width, height });
      }
    }
    context.globalAlpha = 1;
    this.#boxes = boxes;
  }

  #layOut(drawn: readonly Drawn[], scene: Scene, painter: LabelPainter, obstacles: readonly Box[]): void {
    const all = drawn
      .filter(({ flight, x, y }) => wants(flight, scene) && scene.viewport.shows(x, y, 0))
      .map((each) => ({ ...each, rank: this.#rank(each, scene) }))
      .sort((a, b) => a.rank - b.rank || (a.flight.hex < b.flight.hex ? -1 : 1));
    const wanted = all.slice(0, CANDIDATES);
    const texts = wanted.map(({ flight }) => labelText(flight, scene.units));
    const sizes = texts.map((text) => painter.measure(text));
    const anchors = wanted.map(({ x, y, radius, rank }, i) => ({
      x,
      y,
      radius: rank < 2 ? Math.max(radius, 9) + HALO : radius,
      ...(sizes[i] as LabelSize),
    }));
    const { width, height } = scene.viewport;
    const kept = [...obstacles, ...outside(width, height), ...all.slice(CANDIDATES).map(symbolBox)];
    this.#placed = new Map(
      placeLabels(anchors, MOST, kept).map(({ index, dx, dy }) => {
        const { flight } = wanted[index] as Drawn;
        const text = texts[index] as LabelText;
        const image = painter.paint(text, emergencyText(flight) !== undefined);
        return [flight.hex, { dx, dy, text, size: sizes[index] as LabelSize, image }];
      }),
    );
  }

  /** Labels that are there stay there, so that they do not flicker when aircraft pass one another. */
  #rank({ flight }: Drawn, scene: Scene): number {
    if (isMarked(flight.hex, scene)) {
      return 0;
    }
    if (emergencyText(flight) !== undefined) {
      return 1;
    }
    return flight.altitude === 'ground' ? 4 : this.#placed.has(flight.hex) ? 2 : 3;
  }

  #painterFor(theme: Theme, ratio: number): LabelPainter {
    const look = `${theme}|${ratio}`;
    if (this.#painter === undefined || look !== this.#look) {
      this.#painter = new LabelPainter(theme, ratio);
      this.#look = look;
      this.#laidOutAtMs = 0;
    }
    return this.#painter;
  }
}

/** A frame around the screen, which keeps labels from being cut at its edge. */
function outside(width: number, height: number): Box[] {
  const thick = 64;
  return [
    { left: -thick, top: -thick, width: thick, height: height + 2 * thick },
    { left: width, top: -thick, width: thick, height: height + 2 * thick },
    { left: 0, top: -thick, width, height: thick },
    { left: 0, top: height, width, height: thick },
  ];
}

/** On the ground aircraft stand so close that labels help only from near by. */
function wants(flight: Flight, scene: Scene): boolean {
  const near = flight.altitude !== 'ground' || scene.viewport.zoom >= GROUND_FROM_ZOOM;
  return (scene.labels && near) || isMarked(flight.hex, scene) || emergencyText(flight) !== undefined;
}

function isMarked(hex: string, { selected, hovered }: Scene): boolean {
  return hex === selected || hex === hovered;
}
