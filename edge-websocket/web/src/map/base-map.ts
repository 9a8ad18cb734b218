import { GeoJSONSource, Map as MapLibre, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import { MAP_PALETTE, type Theme } from '../look/theme';
import type { Camera } from '../page/url';
import workerUrl from './map-worker?worker&url';
import { graticule, LAKES, SHAPES, type Detail } from './natural-earth';
import { Viewport } from './viewport';

setWorkerUrl(workerUrl);

const FINE_FROM_ZOOM = 4.5;

/** The map below the aircraft: land, coasts and borders that we bring along, or a style from elsewhere. */
export class BaseMap {
  readonly map: MapLibre;
  readonly #own: boolean;
  #detail: Detail = 'coarse';
  #theme: Theme;

  constructor(container: HTMLElement, camera: Camera, theme: Theme, styleUrl: string | undefined) {
    this.#own = styleUrl === undefined;
    this.#theme = theme;
    this.map = new MapLibre({
      container,
      style: styleUrl ?? ownStyle(theme),
      center: [camera.lon, camera.lat],
      zoom: camera.zoom,
      minZoom: 1.5,
      maxZoom: 16,
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      attributionControl: this.#own ? false : { compact: true },
      fadeDuration: 0,
      keyboard: false,
    });
    this.map.touchZoomRotate.disableRotation();
    if (this.#own) {
      this.map.on('load', () => void this.#refine());
      this.map.on('zoomend', () => void this.#refine());
    }
  }

  get viewport(): Viewport {
    const { lat, lng } = this.map.getCenter();
    const { clientWidth, clientHeight } = this.map.getContainer();
    return new Viewport(clientWidth, clientHeight, { lat, lon: lng }, this.map.getZoom());
  }

  get camera(): Camera {
    const { lat, lng } = this.map.getCenter().wrap();
    return { lat, lon: lng, zoom: this.map.getZoom() };
  }

  set theme(theme: Theme) {
    if (!this.#own || theme === this.#theme) {
      return;
    }
    this.#theme = theme;
    for (const { id, type, paint } of ownStyle(theme).layers as Array<{ id: string; type: string; paint: object }>) {
      if (type !== undefined && this.map.getLayer(id) !== undefined) {
        Object.entries(paint).forEach(([property, value]) =>
          this.map.setPaintProperty(id, property as never, value as never),
        );
      }
    }
  }

  /** Coarse shapes first, so that something is there at once; fine ones when looked at closely. */
  async #refine(): Promise<void> {
    const wanted: Detail = this.map.getZoom() >= FINE_FROM_ZOOM ? 'fine' : 'coarse';
    if (this.#detail === 'fine' || this.#detail === wanted) {
      return;
    }
    this.#detail = wanted;
    const { land, borders } = SHAPES[wanted];
    await this.map.getSource<GeoJSONSource>('land')?.setData(land);
    await this.map.getSource<GeoJSONSource>('borders')?.setData(borders);
  }
}

function ownStyle(theme: Theme): StyleSpecification {
  const palette = MAP_PALETTE[theme];
  const shapes = (data: string) => ({ type: 'geojson' as const, data, tolerance: 0.3, buffer: 32, maxzoom: 9 });
  return {
    version: 8,
    sources: {
      land: shapes(SHAPES.coarse.land),
      lakes: shapes(LAKES),
      borders: shapes(SHAPES.coarse.borders),
      tens: { type: 'geojson', data: graticule(10) },
      ones: { type: 'geojson', data: graticule(1) },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.land, 'fill-antialias': false } },
      { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': palette.sea, 'fill-antialias': false } },
      {
        id: 'tens',
        type: 'line',
        source: 'tens',
        maxzoom: 5.5,
        paint: { 'line-color': palette.graticule, 'line-width': 1 },
      },
      {
        id: 'ones',
        type: 'line',
        source: 'ones',
        minzoom: 5.5,
        paint: { 'line-color': palette.graticule, 'line-width': 1 },
      },
      { id: 'coast', type: 'line', source: 'land', paint: { 'line-color': palette.coast, 'line-width': 1 } },
      { id: 'shores', type: 'line', source: 'lakes', paint: { 'line-color': palette.coast, 'line-width': 1 } },
      {
        id: 'borders',
        type: 'line',
        source: 'borders',
        paint: { 'line-color': palette.border, 'line-width': 1, 'line-dasharray': [3, 2] },
      },
    ],
  };
}
