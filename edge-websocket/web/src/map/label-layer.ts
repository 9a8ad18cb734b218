import { emergencyText } from '../sky/emergency';
import type { Theme } from '../look/theme';
import { placeLabels } from './label-layout';
import { LabelPainter, type LabelImage } from './label-painter';
import { labelText, type LabelText } from './label-text';
import type { Drawn, Scene } from './scene';

const LAYOUT_EVERY_MS = 250;
const MOST = 260;

interface Placed {
  readonly dx: number;
  readonly dy: number;
  readonly text: LabelText;
  readonly image: LabelImage;
}

/** Decides a few times a second which aircraft carry a label, and lets the labels travel with them in between. */
export class LabelLayer {
  #placed = new Map<string, Placed>();
  #laidOutAtMs = 0;
  #painter: LabelPainter | undefined;
  #look = '';

  /** Texts now on the screen, by address. */
  get shown(): ReadonlyMap<string, { readonly text: LabelText }> {
    return this.#placed;
  }

  /** Makes the next frame lay out anew. */
  touch(): void {
    this.#laidOutAtMs = 0;
  }

  paint(context: CanvasRenderingContext2D, drawn: readonly Drawn[], scene: Scene, ratio: number): void {
    const painter = this.#painterFor(scene.theme, ratio);
    if (scene.nowMs - this.#laidOutAtMs > LAYOUT_EVERY_MS || scene.nowMs < this.#laidOutAtMs) {
      this.#layOut(drawn, scene, painter);
      this.#laidOutAtMs = scene.nowMs;
    }
    for (const { flight, x, y } of drawn) {
      const placed = this.#placed.get(flight.hex);
      if (placed !== undefined) {
        context.globalAlpha = 0.35 + 0.65 * flight.freshness(scene.nowMs);
        const { canvas, width, height } = placed.image;
        context.drawImage(canvas, x + placed.dx, y + placed.dy, width, height);
      }
    }
    context.globalAlpha = 1;
  }

  #layOut(drawn: readonly Drawn[], scene: Scene, painter: LabelPainter): void {
    const wanted = drawn
      .filter(({ flight, x, y }) => (scene.labels || isMarked(flight.hex, scene)) && scene.viewport.shows(x, y, 0))
      .map((each) => ({ ...each, rank: this.#rank(each, scene) }))
      .sort((a, b) => a.rank - b.rank || (a.flight.hex < b.flight.hex ? -1 : 1));
    const texts = wanted.map(({ flight }) => labelText(flight, scene.units));
    const images = wanted.map(({ flight }, i) => painter.get(texts[i] as LabelText, emergencyText(flight) !== undefined));
    const anchors = wanted.map(({ x, y, radius }, i) => ({
      x, y, radius, width: (images[i] as LabelImage).width, height: (images[i] as LabelImage).height,
    }));
    this.#placed = new Map(
      placeLabels(anchors, MOST).map(({ index, dx, dy }) => [
        (wanted[index] as Drawn).flight.hex,
        { dx, dy, text: texts[index] as LabelText, image: images[index] as LabelImage },
      ]),
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

function isMarked(hex: string, { selected, hovered }: Scene): boolean {
  return hex === selected || hex === hovered;
}
