import { altitudeAt, altitudeColour, scalePosition, STEPS, stepColour, TOP_FT } from '../look/altitude-colour';
import { resolveTheme } from '../look/theme';
import { grouped, type Units } from '../look/units';
import { NO_FILTER, isOpen } from '../sky/filter';
import type { Store } from '../page/state';
import type { Sky } from '../sky/sky';
import { button, byId, element, setText } from './dom';

const TICKS: Readonly<Record<Units, readonly number[]>> = {
  aviation: [0, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 40_000],
  metric: [0, 500, 1_000, 2_000, 4_000, 6_000, 9_000, 12_000],
};
const FT_PER_M = 1 / 0.3048;
const STEP_FT = 250;

type Bound = 'floorFt' | 'ceilingFt';

/** The altitude colours with the aircraft counted above them; its two handles are the altitude filter. */
export class AltitudeScale {
  readonly #store: Store;
  readonly #track = element('div', { class: 'track' });
  readonly #bars = element('canvas', { class: 'bars', 'aria-hidden': 'true' });
  readonly #ticks = element('div', { class: 'ticks', 'aria-hidden': 'true' });
  readonly #ground: HTMLButtonElement;
  readonly #clear: HTMLButtonElement;
  readonly #shades = {
    floorFt: element('div', { class: 'shade low' }),
    ceilingFt: element('div', { class: 'shade high' }),
  };
  readonly #handles: Readonly<Record<Bound, HTMLElement>>;
  #look = '';

  constructor(store: Store) {
    this.#store = store;
    this.#ground = button(
      'Show aircraft on the ground',
      { class: 'ground' },
      () => this.#toggleGround(),
      element('i', { class: 'swatch' }),
      'GND',
    );
    this.#clear = button(
      'Show all altitudes',
      { class: 'clear-filter' },
      () => store.set({ filter: NO_FILTER }),
      'All',
    );
    this.#handles = {
      floorFt: this.#handle('floorFt', 'Lowest altitude shown'),
      ceilingFt: this.#handle('ceilingFt', 'Highest altitude shown'),
    };
    this.#track.append(this.#shades.floorFt, this.#shades.ceilingFt, this.#handles.floorFt, this.#handles.ceilingFt);
    byId('scale').append(
      this.#ground,
      element('div', { class: 'ramp' }, this.#bars, this.#track, this.#ticks),
      this.#clear,
    );
  }

  update(sky: Sky): void {
    const { filter, units, theme } = this.#store.state;
    const look = `${units}|${resolveTheme(theme)}`;
    if (look !== this.#look) {
      this.#look = look;
      this.#paintRamp();
    }
    this.#ground.setAttribute('aria-pressed', String(filter.ground));
    this.#clear.hidden = isOpen(filter);
    this.#place('floorFt', filter.floorFt === undefined ? 0 : scalePosition(filter.floorFt), filter.floorFt);
    this.#place('ceilingFt', filter.ceilingFt === undefined ? 1 : scalePosition(filter.ceilingFt), filter.ceilingFt);
    this.#paintBars(sky);
  }

  #place(bound: Bound, position: number, altitudeFt: number | undefined): void {
    const handle = this.#handles[bound];
    handle.style.left = `${position * 100}%`;
    handle.setAttribute('aria-valuenow', String(Math.round(altitudeAt(position))));
    const { units } = this.#store.state;
    const value = Math.round((altitudeFt ?? 0) / (units === 'metric' ? FT_PER_M : 1));
    setText(handle.firstElementChild as HTMLElement, altitudeFt === undefined ? '' : grouped(value));
    this.#shades[bound].style.width = `${(bound === 'floorFt' ? position : 1 - position) * 100}%`;
  }

  #handle(bound: Bound, label: string): HTMLElement {
    const handle = element(
      'div',
      {
        class: `grip ${bound}`,
        role: 'slider',
        tabindex: 0,
        'aria-label': label,
        'aria-valuemin': 0,
        'aria-valuemax': TOP_FT,
      },
      element('span', { class: 'number' }),
    );
    handle.addEventListener('pointerdown', (event) => handle.setPointerCapture(event.pointerId));
    handle.addEventListener('pointermove', (event) => {
      if (handle.hasPointerCapture(event.pointerId)) {
        const { left, width } = this.#track.getBoundingClientRect();
        this.#set(bound, altitudeAt((event.clientX - left) / width));
      }
    });
    handle.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: -1_000, ArrowRight: 1_000 }[event.key];
      if (step !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        this.#set(bound, (this.#store.state.filter[bound] ?? (bound === 'floorFt' ? 0 : TOP_FT)) + step);
      }
    });
    return handle;
  }

  #set(bound: Bound, altitudeFt: number): void {
    const { filter } = this.#store.state;
    const rounded = Math.round(altitudeFt / STEP_FT) * STEP_FT;
    const inside =
      bound === 'floorFt'
        ? Math.min(rounded, (filter.ceilingFt ?? TOP_FT) - STEP_FT)
        : Math.max(rounded, (filter.floorFt ?? 0) + STEP_FT);
    const open = bound === 'floorFt' ? inside <= 0 : inside >= TOP_FT;
    this.#store.set({ filter: { ...filter, [bound]: open ? undefined : inside } });
  }

  #toggleGround(): void {
    const { filter } = this.#store.state;
    this.#store.set({ filter: { ...filter, ground: !filter.ground } });
  }

  #paintRamp(): void {
    const { units, theme } = this.#store.state;
    const shown = resolveTheme(theme);
    const colours = Array.from({ length: STEPS }, (_, step) => stepColour(step, shown));
    this.#track.style.setProperty('--ramp', `linear-gradient(to right, ${colours.join(', ')})`);
    (this.#ground.firstElementChild as HTMLElement).style.background = altitudeColour('ground', shown);
    this.#ticks.replaceChildren(
      ...TICKS[units].map((value) => {
        const tick = element('span', { class: 'number' }, ...tickText(value, units));
        tick.style.left = `${scalePosition(units === 'metric' ? value * FT_PER_M : value) * 100}%`;
        return tick;
      }),
    );
  }

  #paintBars(sky: Sky): void {
    const { clientWidth: width, clientHeight: height } = this.#bars;
    const context = this.#bars.getContext('2d');
    if (context === null || width === 0) {
      return;
    }
    this.#bars.width = width * 2;
    this.#bars.height = height * 2;
    const counts = new Array<number>(STEPS).fill(0);
    for (const { altitude, position } of sky) {
      if (typeof altitude === 'number' && position !== undefined) {
        const step = Math.min(STEPS - 1, Math.floor(scalePosition(altitude) * STEPS));
        counts[step] = (counts[step] ?? 0) + 1;
      }
    }
    const most = Math.max(4, ...counts);
    context.scale(2, 2);
    counts.forEach((count, step) => {
      const tall = count === 0 ? 0 : Math.max(2, (height * count) / most);
      context.fillStyle = stepColour(step, resolveTheme(this.#store.state.theme));
      context.fillRect((width * step) / STEPS + 0.5, height - tall, width / STEPS - 1, tall);
    });
  }
}

function tickText(value: number, units: Units): Array<string | HTMLElement> {
  const short = value >= 1_000 ? `${value / 1_000}k` : String(value);
  const last = value === TICKS[units].at(-1);
  return last ? [`${short}+`, element('i', {}, units === 'metric' ? ' m' : ' ft')] : [short];
}
