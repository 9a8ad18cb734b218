import { resolveTheme } from '../look/theme';
import type { Store } from '../page/state';
import type { Camera } from '../page/url';
import type { Flight } from '../sky/flight';
import { toLatLon, type LatLon } from '../sky/geo';
import type { Sky } from '../sky/sky';
import { fetchAirports } from './airports';
import { BaseMap } from './base-map';
import type { Box } from './label-layout';
import { Overlay } from './overlay';
import { framePauseMs } from './pace';
import type { Conflict, Reported, Scene } from './scene';

const POINTER_REACH = 22;
const CLOSE_ZOOM = 9;
const FOLLOW_SLACK = 0.4;

interface Insets {
  readonly right: number;
  readonly bottom: number;
}

/** The map with the aircraft on it: paints frames, answers the pointer, follows who is followed. */
export class MapView {
  readonly #base: BaseMap;
  readonly #overlay: Overlay;
  readonly #sky: Sky;
  readonly #store: Store;
  readonly #receiver: LatLon | undefined;
  readonly #reported: () => Reported;
  #hovered: string | undefined;
  #conflicts: readonly Conflict[] = [];
  #covered: readonly Box[] = [];
  #insets: Insets = { right: 0, bottom: 0 };
  #paintedAt = 0;
  #moving = false;

  constructor(
    container: HTMLElement,
    sky: Sky,
    store: Store,
    camera: Camera,
    receiver: LatLon | undefined,
    reported: () => Reported,
    styleUrl?: string,
  ) {
    this.#sky = sky;
    this.#store = store;
    this.#receiver = receiver;
    this.#reported = reported;
    this.#base = new BaseMap(container, camera, resolveTheme(store.state.theme), styleUrl);
    this.#overlay = new Overlay(container);
    this.#listen();
    this.#base.map.once('load', () => void this.#addAirports());
    requestAnimationFrame((at) => this.#frame(at));
  }

  get camera(): Camera {
    return this.#base.camera;
  }

  get overlay(): Overlay {
    return this.#overlay;
  }

  onMoved(listener: () => void): void {
    this.#base.map.on('moveend', listener);
  }

  /** Parts of the map that panels cover, and how far in the details reach from the right or from below, in pixels. */
  cover(boxes: readonly Box[], insets: Insets): void {
    this.#covered = boxes;
    this.#insets = insets;
  }

  set conflicts(conflicts: readonly Conflict[]) {
    this.#conflicts = conflicts;
    this.#paintedAt = 0;
  }

  /** Makes visible what changed in the user's choices. */
  refresh(): void {
    this.#base.theme = resolveTheme(this.#store.state.theme);
    this.#overlay.touch();
    this.#paintedAt = 0;
  }

  resize(): void {
    this.#base.map.resize();
    this.refresh();
  }

  look({ lat, lon, zoom }: Camera): void {
    this.#base.map.jumpTo({ center: [lon, lat], zoom });
  }

  zoom(step: number): void {
    this.#base.map.easeTo({ zoom: this.#base.map.getZoom() + step, duration: this.#duration(250) });
  }

  /** Moves so that the aircraft stands in the middle of what panels leave free. */
  show(flight: Flight): void {
    const at = flight.motion.at(Date.now());
    if (at !== undefined) {
      const { lat, lon } = toLatLon(at);
      this.#base.map.easeTo({
        center: [lon, lat],
        zoom: Math.max(this.#base.map.getZoom(), CLOSE_ZOOM),
        offset: [-this.#insets.right / 2, -this.#insets.bottom / 2],
        duration: this.#duration(700),
      });
    }
  }

  /** Back to the receiver, or to where the aircraft are when nobody knows where that is. */
  home(): void {
    if (this.#receiver !== undefined) {
      this.#base.map.easeTo({
        center: [this.#receiver.lon, this.#receiver.lat],
        zoom: 7.2,
        duration: this.#duration(700),
      });
    } else {
      this.fit();
    }
  }

  /** Shows all aircraft; false when none has a position. */
  fit(): boolean {
    const positions = [...this.#sky].map((flight) => flight.position).filter((position) => position !== undefined);
    if (positions.length === 0) {
      return false;
    }
    const lats = positions.map(({ lat }) => lat);
    const lons = positions.map(({ lon }) => lon);
    this.#base.map.fitBounds([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)], {
      padding: 64,
      maxZoom: CLOSE_ZOOM,
      duration: 0,
    });
    return true;
  }

  /** Not before the base map is there; without them the map still serves. */
  async #addAirports(): Promise<void> {
    try {
      this.#overlay.airports = await fetchAirports();
      this.#paintedAt = 0;
    } catch (error) {
      console.warn(error);
    }
  }

  #listen(): void {
    const { map } = this.#base;
    map.on('movestart', () => (this.#moving = true));
    map.on('moveend', () => (this.#moving = false));
    map.on('render', () => this.#moving && this.#paint());
    map.on('dragstart', () => this.#store.set({ follow: false }));
    map.on('click', ({ point }) => this.#store.select(this.#overlay.at(point.x, point.y, POINTER_REACH)?.hex));
    map.on('mousemove', ({ point }) => this.#hover(this.#overlay.at(point.x, point.y, POINTER_REACH)?.hex));
    map.on('mouseout', () => this.#hover(undefined));
  }

  #hover(hex: string | undefined): void {
    if (hex !== this.#hovered) {
      this.#hovered = hex;
      this.#base.map.getCanvas().style.cursor = hex === undefined ? '' : 'pointer';
      this.#overlay.touch();
      this.#paintedAt = 0;
    }
  }

  #frame(at: number): void {
    requestAnimationFrame((next) => this.#frame(next));
    if (this.#store.state.view !== 'map' || this.#moving) {
      return;
    }
    this.#follow();
    // Half a display frame of slack, or the pause would be rounded up to the next one.
    if (at - this.#paintedAt >= framePauseMs(this.#base.viewport) - 8) {
      this.#paintedAt = at;
      this.#paint();
    }
  }

  #follow(): void {
    const { follow, selected } = this.#store.state;
    const at = follow ? this.#sky.get(selected)?.motion.at(Date.now()) : undefined;
    if (at !== undefined) {
      const { viewport } = this.#base;
      const { right, bottom } = this.#insets;
      const dx = viewport.screenX(at.x) - (viewport.width - right) / 2;
      const dy = viewport.screenY(at.y) - (viewport.height - bottom) / 2;
      if (Math.hypot(dx, dy) > FOLLOW_SLACK) {
        const { lat, lon } = toLatLon({ x: at.x + right / 2 / viewport.scale, y: at.y + bottom / 2 / viewport.scale });
        this.#base.map.jumpTo({ center: [lon, lat] });
      }
    }
  }

  #paint(): void {
    this.#overlay.paint(this.#scene());
  }

  #scene(): Scene {
    const { selected, filter, labels, trails, units, theme } = this.#store.state;
    return {
      viewport: this.#base.viewport,
      nowMs: Date.now(),
      theme: resolveTheme(theme),
      units,
      selected,
      filter,
      labels,
      trails,
      hovered: this.#hovered,
      covered: this.#covered,
      receiver: this.#receiver,
      flights: this.#sky,
      reported: this.#reported(),
      flightOf: (hex) => this.#sky.get(hex),
      conflicts: this.#conflicts,
      glide: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    };
  }

  #duration(ms: number): number {
    return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms;
  }
}
