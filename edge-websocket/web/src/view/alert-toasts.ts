import type { TriggeredAlert } from 'skyspy-client';
import { whoOf } from '../alerts/matches';
import { severityOf } from '../alerts/rule';
import { button, byId, element } from './dom';
import { icon } from './icons';
import { severityMark } from './severity-mark';

const SHOWN_FOR_MS = 12_000;
const GRAVE_SHOWN_FOR_MS = 60_000;
const MOST = 4;
const MOST_NAMED = 2;
const MOST_COUNTED = 100;

interface Toast {
  readonly rule: number;
  readonly matches: TriggeredAlert[];
  untilMs: number;
}

/** Says in a corner what has just matched; matches of the same rule are one note that counts. */
export class AlertToasts {
  readonly #node = byId('toasts');
  readonly #show: (hex: string) => void;
  readonly #open: (rule: number) => void;
  #toasts: Toast[] = [];

  constructor(onShow: (hex: string) => void, onOpen: (rule: number) => void) {
    this.#show = onShow;
    this.#open = onOpen;
  }

  add(match: TriggeredAlert, nowMs: number): void {
    const known = this.#toasts.find(({ rule }) => rule === match.rule_id);
    const toast = known ?? { rule: match.rule_id, matches: [], untilMs: 0 };
    toast.matches.unshift(match);
    toast.matches.splice(MOST_COUNTED);
    toast.untilMs = nowMs + (severityOf(match.priority) === 'critical' ? GRAVE_SHOWN_FOR_MS : SHOWN_FOR_MS);
    this.#toasts = [toast, ...this.#toasts.filter((each) => each !== toast)].slice(0, MOST);
    this.#draw();
  }

  /** Takes away what has been there long enough, but nothing somebody points at. */
  update(nowMs: number): void {
    if (this.#node.matches(':hover, :focus-within')) {
      return;
    }
    const left = this.#toasts.filter(({ untilMs }) => untilMs > nowMs);
    if (left.length !== this.#toasts.length) {
      this.#toasts = left;
      this.#draw();
    }
  }

  clear(): void {
    this.#toasts = [];
    this.#draw();
  }

  #draw(): void {
    this.#node.replaceChildren(...this.#toasts.map((toast) => this.#toastNode(toast)));
  }

  #toastNode(toast: Toast): HTMLElement {
    const [newest] = toast.matches as [TriggeredAlert];
    const severity = severityOf(newest.priority);
    const aircraft = [...new Map(toast.matches.map((match) => [match.icao_hex, match])).values()];
    const named = aircraft
      .slice(0, MOST_NAMED)
      .map((match) =>
        button(`Show ${whoOf(match)} on the map`, { class: 'who' }, () => this.#show(match.icao_hex), whoOf(match)),
      );
    const more = aircraft.length - named.length;
    return element(
      'div',
      { class: `toast event ${severity}`, 'data-rule': toast.rule },
      severityMark(severity),
      element(
        'div',
        { class: 'what' },
        button(
          `Alerts of ${newest.rule_name}`,
          { class: 'rule-name' },
          () => this.#leave(toast, () => this.#open(toast.rule)),
          newest.rule_name,
        ),
        element(
          'p',
          {},
          ...named.flatMap((node, index) => (index === 0 ? [node] : [', ', node])),
          more > 0 ? ` and ${more} more` : '',
        ),
      ),
      button('Dismiss', { class: 'round' }, () => this.#leave(toast, () => undefined), icon('close')),
    );
  }

  #leave(toast: Toast, then: () => void): void {
    this.#toasts = this.#toasts.filter((each) => each !== toast);
    this.#draw();
    then();
  }
}
