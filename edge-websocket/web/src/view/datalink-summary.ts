import { chooser, EVERY_MESSAGE } from '../datalink/filter';
import type { Inbox } from '../datalink/inbox';
import { timeOf } from '../datalink/message';
import { ageText } from '../look/units';
import type { Store } from '../page/state';
import { button, byId, element, setText } from './dom';

const SHOWN = 3;
const WITH_CONTENT = chooser(EVERY_MESSAGE);

/** What the selected aircraft said last, in its details, and the way to all of it. */
export class DatalinkSummary {
  readonly #node = element('section', { class: 'datalink', hidden: true });
  readonly #title = element('h3');
  readonly #lines = Array.from({ length: SHOWN }, () => ({
    node: element('p', { hidden: true }),
    what: element('span'),
    age: element('small', { class: 'number' }),
  }));
  readonly #inbox: Inbox;
  #hex: string | undefined;

  constructor(store: Store, inbox: Inbox) {
    this.#inbox = inbox;
    this.#lines.forEach(({ node, what, age }) => node.append(what, age));
    const all = button(
      'All messages of this aircraft',
      { class: 'chip' },
      () => store.set({ view: 'acars', messages: { ...EVERY_MESSAGE, text: this.#hex ?? '' } }),
      'All messages',
    );
    this.#node.append(element('header', {}, this.#title, all), ...this.#lines.map(({ node }) => node));
    byId('details').querySelector('dl')?.before(this.#node);
  }

  update(hex: string | undefined, nowMs: number): void {
    this.#hex = hex;
    const messages =
      hex === undefined
        ? []
        : [...this.#inbox]
            .filter((message) => message.icao_hex === hex && WITH_CONTENT(message))
            .sort((a, b) => timeOf(b) - timeOf(a));
    this.#node.hidden = messages.length === 0;
    setText(this.#title, `${messages.length} datalink message${messages.length === 1 ? '' : 's'}`);
    this.#lines.forEach(({ node, what, age }, index) => {
      const message = messages[index];
      node.hidden = message === undefined;
      if (message !== undefined) {
        setText(what, message.decoded?.description ?? message.label_info?.name ?? `Label ${message.label ?? '–'}`);
        setText(age, ageText(nowMs - timeOf(message)));
      }
    });
  }
}
