import type { Flight } from '../sky/flight';
import { AircraftLayer } from './aircraft-layer';
import { AirportLayer } from './airport-layer';
import type { Airport } from './airports';
import { Layer } from './canvas';
import { paintConflicts, type PaintedConflict } from './conflict-painter';
import { FrameMeter } from './frame-meter';
import { LabelLayer } from './label-layer';
import { Rings } from './rings';
import type { Drawn, Scene } from './scene';
import { paintReports } from './report-painter';
import { paintTrails } from './trail-painter';

const TRAILS_EVERY_MS = 200;

/** Everything painted over the base map: airports, rings and trails below, symbols and labels above. */
export class Overlay {
  readonly #below: Layer;
  readonly #above: Layer;
  readonly #aircraft: AircraftLayer;
  readonly #labels = new LabelLayer();
  readonly #rings = new Rings();
  readonly #airports = new AirportLayer();
  readonly meter = new FrameMeter();
  #belowAtMs = 0;
  #belowKey = '';
  #conflicts: readonly PaintedConflict[] = [];

  constructor(parent: HTMLElement) {
    this.#below = new Layer(parent, 'below');
    this.#aircraft = new AircraftLayer(parent);
    this.#above = new Layer(parent, 'above');
  }

  get drawn(): readonly Drawn[] {
    return this.#aircraft.drawn;
  }

  get labels(): LabelLayer['shown'] {
    return this.#labels.shown;
  }

  /** Conflicts in the last frame. */
  get conflicts(): readonly PaintedConflict[] {
    return this.#conflicts;
  }

  set airports(airports: readonly Airport[]) {
    this.#airports.airports = airports;
    this.touch();
  }

  /** Codes of the airports in view. */
  get airportsShown(): readonly string[] {
    return this.#airports.shown;
  }

  /** Something other than the aircraft changed: the next frame is painted from scratch. */
  touch(): void {
    this.#belowKey = '';
    this.#labels.touch();
  }

  paint(scene: Scene): void {
    this.meter.measure(() => {
      this.#paintBelow(scene);
      const context = this.#above.begin(scene.viewport.width, scene.viewport.height);
      this.#aircraft.paint(scene, this.#above.ratio);
      this.#conflicts = paintConflicts(context, scene);
      this.#aircraft.paintHalos(context, scene);
      this.#labels.paint(context, this.#aircraft.drawn, scene, this.#above.ratio, [
        ...this.#rings.boxes,
        ...this.#conflicts.map(({ box }) => box),
        ...scene.covered,
      ]);
    });
  }

  at(x: number, y: number, reach: number): Flight | undefined {
    return this.#aircraft.at(x, y, reach);
  }

  /** Airports, rings and trails change with the view, and slowly with time. */
  #paintBelow(scene: Scene): void {
    const { viewport, nowMs } = scene;
    const key = `${viewport.screenX(0.5)},${viewport.screenY(0.5)},${viewport.zoom},${viewport.width},${viewport.height}`;
    if (key === this.#belowKey && Math.abs(nowMs - this.#belowAtMs) < TRAILS_EVERY_MS) {
      return;
    }
    this.#belowKey = key;
    this.#belowAtMs = nowMs;
    const context = this.#below.begin(viewport.width, viewport.height);
    this.#rings.paint(context, scene);
    this.#airports.paint(context, scene, [...this.#rings.boxes, ...scene.covered], this.#labels.boxes);
    paintReports(context, scene);
    paintTrails(context, scene);
  }
}
