import { resolveTheme } from '../look/theme';
import type { Units } from '../look/units';
import type { Store } from '../page/state';
import { emergencyText } from '../sky/emergency';
import type { Flight } from '../sky/flight';
import type { LatLon } from '../sky/geo';
import { FIGURES, ROWS } from './details-fields';
import { button, byId, element, setText } from './dom';
import { icon } from './icons';
import { paintProfile } from './profile';

/** All that is known of the selected aircraft; on a phone a sheet from below. */
export class DetailsPanel {
  readonly #node = byId('details');
  readonly #store: Store;
  readonly #receiver: LatLon | undefined;
  readonly #name = element('h2');
  readonly #subtitle = element('p', { class: 'subtitle' });
  readonly #alarm = element('p', { class: 'alarm' });
  readonly #follow: HTMLButtonElement;
  readonly #figures = FIGURES.map(({ title }) => ({
    title,
    value: element('b', { class: 'number' }),
    unit: element('small'),
  }));
  readonly #rows = ROWS.map((row) => ({
    row,
    term: element('dt', {}, row.title),
    value: element('dd', { class: 'number' }),
  }));
  readonly #profile = element('canvas', { class: 'profile', 'aria-label': 'Altitude since the page was opened' });
  readonly #profileNote = element('p', { class: 'profile-note' });

  constructor(store: Store, receiver: LatLon | undefined, onShow: () => void) {
    this.#store = store;
    this.#receiver = receiver;
    this.#follow = button('Follow on the map (f)', { class: 'chip' }, () => toggleFollow(store), 'Follow');
    const handle = element('button', { type: 'button', class: 'handle', 'aria-label': 'Larger or smaller' });
    handle.addEventListener('click', () => this.#node.classList.toggle('tall'));
    this.#node.append(
      handle,
      element(
        'header',
        {},
        element('div', {}, this.#name, this.#subtitle),
        button('Close details (Esc)', { class: 'round' }, () => store.select(undefined), icon('close')),
      ),
      this.#alarm,
      element(
        'div',
        { class: 'figures' },
        ...this.#figures.map(({ title, value, unit }) =>
          element('div', {}, element('span', {}, title), element('p', {}, value, unit)),
        ),
      ),
      element('div', { class: 'profile-box' }, this.#profile, this.#profileNote),
      element('dl', {}, ...this.#rows.flatMap(({ term, value }) => [term, value])),
      element('footer', {}, this.#follow, button('Show on the map (Enter)', { class: 'chip' }, onShow, 'Show on map')),
    );
  }

  update(flight: Flight | undefined, nowMs: number): void {
    this.#node.classList.toggle('open', flight !== undefined);
    this.#node.inert = flight === undefined;
    if (flight === undefined) {
      return;
    }
    const { units, follow } = this.#store.state;
    const alarm = emergencyText(flight);
    setText(this.#name, flight.name);
    setText(this.#subtitle, subtitle(flight));
    setText(this.#alarm, alarm === undefined ? '' : `${flight.aircraft.squawk ?? ''} ${alarm}`.trim());
    this.#follow.setAttribute('aria-pressed', String(follow));
    this.#fill(flight, units, nowMs);
    const painted = paintProfile(this.#profile, flight, resolveTheme(this.#store.state.theme), nowMs);
    setText(
      this.#profileNote,
      painted ? 'Altitude since this page was opened' : 'Altitude profile follows with the next reports',
    );
  }

  #fill(flight: Flight, units: Units, nowMs: number): void {
    const context = { units, nowMs, receiver: this.#receiver };
    FIGURES.forEach(({ quantity }, index) => {
      const { value, unit } = quantity(flight, context);
      setText(this.#figures[index]?.value as HTMLElement, value);
      setText(this.#figures[index]?.unit as HTMLElement, unit);
    });
    this.#rows.forEach(({ row, term, value }) => {
      const shown = row.text(flight, context);
      setText(value, shown ?? '–');
      term.hidden = value.hidden = row.optional === true && shown === undefined;
    });
  }
}

export function toggleFollow(store: Store): void {
  const { selected, follow } = store.state;
  store.set({ follow: selected !== undefined && !follow });
}

function subtitle(flight: Flight): string {
  const { r, t } = flight.aircraft;
  const parts = [
    r === flight.name ? undefined : r,
    t,
    flight.military ? 'Military' : undefined,
    flight.name === flight.hex ? undefined : flight.hex,
  ];
  return parts.filter((part) => part !== undefined).join(' · ') || 'Not identified yet';
}
