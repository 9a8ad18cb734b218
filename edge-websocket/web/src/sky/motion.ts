import { clamp, mercatorPerNm, toMercator, type LatLon, type Mercator } from './geo';

/** An aircraft is never drawn further than this past its last reported position. */
export const RECKON_AT_MOST_MS = 10_000;

const SETTLE_MS = 900;
const SNAP_BEYOND_NM = 3;
const RADIANS = Math.PI / 180;

interface Fix {
  readonly at: Mercator;
  readonly atMs: number;
  /** Mercator widths per millisecond. */
  readonly vx: number;
  readonly vy: number;
}

/** Glides an aircraft from report to report: along track and speed, and gently onto each new report. */
export class Motion {
  #fix: Fix | undefined;
  #offset = { x: 0, y: 0, fromMs: 0 };

  /** A report of a position with the track and speed known now; atMs is when the position was true. */
  report(
    position: LatLon,
    atMs: number,
    nowMs: number,
    speedKt: number | undefined,
    trackDeg: number | undefined,
  ): void {
    const shown = this.at(nowMs);
    const perNm = mercatorPerNm(position.lat);
    const speed = speedKt === undefined || trackDeg === undefined ? 0 : (speedKt / 3_600_000) * perNm;
    const track = (trackDeg ?? 0) * RADIANS;
    this.#fix = { at: toMercator(position), atMs, vx: Math.sin(track) * speed, vy: -Math.cos(track) * speed };
    this.#offset = { x: 0, y: 0, fromMs: nowMs };
    const target = this.at(nowMs);
    if (shown === undefined || target === undefined) {
      return;
    }
    const [x, y] = [shown.x - target.x, shown.y - target.y];
    if (Math.hypot(x, y) < SNAP_BEYOND_NM * perNm) {
      this.#offset = { x, y, fromMs: nowMs };
    }
  }

  forget(): void {
    this.#fix = undefined;
  }

  get reported(): Mercator | undefined {
    return this.#fix?.at;
  }

  at(nowMs: number): Mercator | undefined {
    const fix = this.#fix;
    if (fix === undefined) {
      return undefined;
    }
    const ms = clamp(nowMs - fix.atMs, 0, RECKON_AT_MOST_MS);
    const rest = 1 - clamp((nowMs - this.#offset.fromMs) / SETTLE_MS, 0, 1);
    const ease = rest * rest;
    return { x: fix.at.x + fix.vx * ms + this.#offset.x * ease, y: fix.at.y + fix.vy * ms + this.#offset.y * ease };
  }
}
