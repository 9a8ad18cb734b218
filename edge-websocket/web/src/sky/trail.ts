import type { Mercator } from './geo';

export type Altitude = number | 'ground' | undefined;

export interface TrailPoint extends Mercator {
  readonly atMs: number;
  readonly altitude: Altitude;
  /** Nothing was heard on the way to this point. */
  readonly afterGap: boolean;
}

const GAP_MS = 30_000;
const MIN_INTERVAL_MS = 1_500;
const MAX_POINTS = 1_200;

/** Where an aircraft has been since the page was opened; when full, the older half gets coarser. */
export class Trail {
  #points: TrailPoint[] = [];

  get points(): readonly TrailPoint[] {
    return this.#points;
  }

  add({ x, y }: Mercator, atMs: number, altitude: Altitude): void {
    const last = this.#points.at(-1);
    if (last !== undefined && (atMs - last.atMs < MIN_INTERVAL_MS || (last.x === x && last.y === y))) {
      return;
    }
    this.#points.push({ x, y, atMs, altitude, afterGap: last !== undefined && atMs - last.atMs > GAP_MS });
    if (this.#points.length > MAX_POINTS) {
      this.#thin();
    }
  }

  #thin(): void {
    const half = this.#points.length / 2;
    this.#points = this.#points.filter((point, index) => index > half || index % 2 === 0 || point.afterGap);
    if (this.#points.length > MAX_POINTS) {
      this.#points = this.#points.slice(-MAX_POINTS / 2);
    }
  }
}
