import { toMercator, type LatLon, type Mercator } from '../sky/geo';

const TILE = 512;

/** The window onto the Mercator square: north up, seen straight from above. */
export class Viewport {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly #centre: Mercator;
  readonly #scale: number;

  constructor(width: number, height: number, centre: LatLon, zoom: number) {
    this.width = width;
    this.height = height;
    this.zoom = zoom;
    this.#centre = toMercator(centre);
    this.#scale = TILE * 2 ** zoom;
  }

  /** Pixels per Mercator width. */
  get scale(): number {
    return this.#scale;
  }

  /** Screen position in pixels; of the copies of the world, the one nearest to the centre. */
  screenX(x: number): number {
    const d = x - this.#centre.x;
    return (d - Math.round(d)) * this.#scale + this.width / 2;
  }

  screenY(y: number): number {
    return (y - this.#centre.y) * this.#scale + this.height / 2;
  }

  shows(x: number, y: number, margin: number): boolean {
    return x > -margin && y > -margin && x < this.width + margin && y < this.height + margin;
  }
}
