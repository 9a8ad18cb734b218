import type { Draft } from '../alerts/draft';
import type { QuietWindow } from '../alerts/rule';
import { WEEK } from '../alerts/words';
import { button, element } from './dom';
import { choice, textField } from './fields';
import { icon } from './icons';

const MOST = 20;
const ZONES = 'time-zones';

/** The times at which a rule is silent. */
export class QuietFields {
  readonly node = element('div', { class: 'quiet' });
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#draw();
  }

  #draw(): void {
    const { windows } = this.#draft;
    this.node.replaceChildren(
      ...windows.map((window, index) => this.#row(window, index)),
      ...(windows.length < MOST
        ? [button('A time at which the rule is silent', { class: 'chip' }, () => this.#add(), 'Add quiet time')]
        : []),
      ...(windows.length > 0 ? [zoneList()] : []),
    );
  }

  #add(): void {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    this.#draft.windows.push({ day: '', start: '22:00', end: '07:00', time_zone: timeZone || 'UTC' });
    this.#draw();
  }

  #row(window: QuietWindow, index: number): HTMLElement {
    const set = (change: Partial<QuietWindow>): void => {
      this.#draft.windows[index] = { ...(this.#draft.windows[index] ?? window), ...change };
    };
    const days = [
      ['', 'Every day'] as const,
      ...WEEK.map((day) => [day, day[0]?.toUpperCase() + day.slice(1)] as const),
    ];
    return element(
      'div',
      { class: 'window' },
      choice(days, window.day, 'Day', (day) => set({ day })),
      textField(window.start, { type: 'time', 'aria-label': 'From', required: true }, (start) => set({ start })),
      element('span', {}, 'to'),
      textField(window.end, { type: 'time', 'aria-label': 'To', required: true }, (end) => set({ end })),
      textField(
        window.time_zone,
        { 'aria-label': 'Time zone', list: ZONES, maxlength: 64, spellcheck: 'false', class: 'zone' },
        (time_zone) => set({ time_zone }),
      ),
      button(
        'Remove this quiet time',
        { class: 'round' },
        () => {
          this.#draft.windows.splice(index, 1);
          this.#draw();
        },
        icon('close'),
      ),
    );
  }
}

function zoneList(): HTMLElement {
  return element(
    'datalist',
    { id: ZONES },
    ...['UTC', ...Intl.supportedValuesOf('timeZone')].map((value) => element('option', { value })),
  );
}
