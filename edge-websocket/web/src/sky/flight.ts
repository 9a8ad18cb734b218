import type { Aircraft } from 'skyspy-client';
import type { LatLon } from './geo';
import { Motion } from './motion';
import { symbolClass, type SymbolClass } from './symbol-class';
import { Trail, type Altitude } from './trail';

const SOURCES_WITH_AGES = new Set(['aircraft:snapshot', 'aircraft:update', 'aircraft:new']);
const FADE_FROM_MS = 15_000;
const FADE_TO_MS = 60_000;

/** What the page knows of one aircraft: the server's fields, when they were heard, how it moves and where it was. */
export class Flight {
  readonly hex: string;
  readonly motion = new Motion();
  readonly trail = new Trail();
  aircraft: Aircraft;
  symbol: SymbolClass = 'unknown';
  heardAtMs = 0;
  positionAtMs: number | undefined;

  constructor(aircraft: Aircraft, source: string, nowMs: number) {
    this.hex = aircraft.hex;
    this.aircraft = aircraft;
    this.update(aircraft, undefined, source, nowMs);
  }

  update(aircraft: Aircraft, previous: Aircraft | undefined, source: string, nowMs: number): void {
    this.aircraft = aircraft;
    this.symbol = symbolClass(aircraft.t, aircraft.category);
    const aged = SOURCES_WITH_AGES.has(source);
    this.heardAtMs = Math.max(this.heardAtMs, nowMs - (aged ? (aircraft.seen ?? 0) * 1_000 : 0));
    const position = this.position;
    if (position === undefined) {
      this.motion.forget();
      this.positionAtMs = undefined;
      return;
    }
    const moved = previous?.lat !== position.lat || previous.lon !== position.lon;
    const turned = previous?.gs !== aircraft.gs || previous?.track !== aircraft.track;
    const atMs = nowMs - (aged ? (aircraft.seen_pos ?? 0) * 1_000 : 0);
    if (moved) {
      this.positionAtMs = atMs;
    } else if (aged && aircraft.seen_pos !== undefined) {
      this.positionAtMs = Math.max(this.positionAtMs ?? 0, atMs);
    }
    if (moved || turned) {
      this.#move(position, moved, nowMs);
    }
  }

  get position(): LatLon | undefined {
    const { lat, lon } = this.aircraft;
    return Number.isFinite(lat) && Number.isFinite(lon) ? { lat: lat as number, lon: lon as number } : undefined;
  }

  /** Barometric altitude in ft, "ground", or the geometric one where that is all there is. */
  get altitude(): Altitude {
    const { alt_baro, alt, alt_geom } = this.aircraft;
    return alt_baro ?? alt ?? alt_geom;
  }

  get verticalRateFpm(): number | undefined {
    return this.aircraft.baro_rate ?? this.aircraft.vr ?? this.aircraft.geom_rate;
  }

  get name(): string {
    return this.aircraft.flight?.trim() || this.aircraft.r || this.hex;
  }

  get military(): boolean {
    return this.aircraft.military === true || this.aircraft.is_military === true;
  }

  /** 1 when its position is fresh, falling to 0 while no new one is heard. */
  freshness(nowMs: number): number {
    const told = this.aircraft.seen_pos === undefined ? this.heardAtMs : this.positionAtMs;
    const age = nowMs - (told ?? this.heardAtMs);
    return 1 - Math.min(1, Math.max(0, (age - FADE_FROM_MS) / (FADE_TO_MS - FADE_FROM_MS)));
  }

  #move(position: LatLon, moved: boolean, nowMs: number): void {
    const { gs, track } = this.aircraft;
    this.motion.report(position, this.positionAtMs ?? nowMs, nowMs, gs, track);
    const at = this.motion.reported;
    if (moved && at !== undefined) {
      this.trail.add(at, this.positionAtMs ?? nowMs, this.altitude);
    }
  }
}
