import type { ServerStatus } from '../feed/status';
import type { Box } from '../map/label-layout';
import { MapView } from '../map/map-view';
import type { Reported } from '../map/scene';
import type { Flight } from '../sky/flight';
import type { Sky } from '../sky/sky';
import { byId, element } from '../view/dom';
import type { Store } from './state';
import type { Camera } from './url';

const NOWHERE: Camera = { lat: 30, lon: 5, zoom: 1.8 };
const AROUND_RECEIVER = 7.2;

/** The map where the browser can draw one, or a sentence where it cannot; then the list still works. */
export class MapHost {
  readonly view: MapView | undefined;
  /** Nobody said where to look: the first aircraft with a position decide. */
  #unplaced: boolean;

  constructor(
    sky: Sky,
    store: Store,
    camera: Camera | undefined,
    { location, styleUrl }: ServerStatus,
    reported: () => Reported,
  ) {
    this.#unplaced = camera === undefined && location === undefined;
    const start = camera ?? (location === undefined ? NOWHERE : { ...location, zoom: AROUND_RECEIVER });
    try {
      this.view = new MapView(byId('map'), sky, store, start, location, reported, styleUrl);
    } catch (error) {
      console.error(error);
      document.body.classList.add('without-map');
      byId('map').replaceChildren(
        element(
          'p',
          { class: 'no-map' },
          element('b', {}, 'No map here'),
          'This browser does not offer WebGL, which the map is drawn with. The list works without it.',
        ),
      );
    }
  }

  get camera(): Camera | undefined {
    return this.#unplaced ? undefined : this.view?.camera;
  }

  onMoved(listener: () => void): void {
    this.view?.onMoved(listener);
  }

  refresh(): void {
    if (this.#unplaced && this.view?.fit() === true) {
      this.#unplaced = false;
    }
    if (this.view !== undefined) {
      this.view.cover(covered(), insets());
      this.view.refresh();
    }
  }

  resize(): void {
    this.view?.resize();
  }

  look(camera: Camera): void {
    this.#unplaced = false;
    this.view?.look(camera);
  }

  zoom(step: number): void {
    this.view?.zoom(step);
  }

  home(): void {
    this.view?.home();
  }

  show(flight: Flight): void {
    this.view?.show(flight);
  }
}

function covered(): Box[] {
  const stage = byId('stage').getBoundingClientRect();
  const panels = [
    ...document.querySelectorAll('#scale, #controls .group, #notice:not([data-kind=none]), #details.open'),
  ];
  return panels.map((panel) => {
    const { left, top, width, height } = panel.getBoundingClientRect();
    return { left: left - stage.left, top: top - stage.top, width, height };
  });
}

function insets(): { right: number; bottom: number } {
  const details = byId('details');
  if (!details.classList.contains('open')) {
    return { right: 0, bottom: 0 };
  }
  const sheet = details.offsetWidth >= window.innerWidth * 0.9;
  return sheet ? { right: 0, bottom: details.offsetHeight } : { right: details.offsetWidth, bottom: 0 };
}
