import { READY_MADE } from '../alerts/ready-made';
import { priorityText, severityOf, type Rule } from '../alerts/rule';
import type { RuleBook } from '../alerts/rule-book';
import type { Matches } from '../alerts/matches';
import { cooldownText, dateText, rulePieces, ruleText, windowText } from '../alerts/words';
import { spanText } from '../safety/words';
import type { Units } from '../look/units';
import { problemText } from '../session/api';
import { button, element, setText } from './dom';
import { sureToDelete } from './fields';
import { severityMark } from './severity-mark';

const VISIBILITY: Readonly<Record<string, string>> = { private: 'Private', shared: 'Shared', public: 'Public' };

/** What the list needs of its surroundings. */
export interface RuleListContext {
  readonly book: RuleBook;
  readonly matches: Matches;
  readonly units: () => Units;
  /** Whether whoever looks may make rules. */
  readonly mayMake: () => boolean;
  /** Whether whoever looks can follow rules of others: somebody who is known. */
  readonly mayFollow: () => boolean;
  readonly follow: (rule: Rule, wanted: boolean) => Promise<void>;
  readonly edit: (rule: Rule) => void;
  readonly history: (rule: Rule) => void;
}

/** The rules: what they say, and what can be done with them. */
export class RuleList {
  readonly node = element('div', { class: 'rules' });
  readonly #context: RuleListContext;
  readonly #problem = element('p', { class: 'problem', role: 'alert' });
  readonly #list = element('ul', { 'aria-label': 'Alert rules' });
  readonly #empty = element('div', { class: 'empty' });
  #drawn = '';
  #deleting: number | undefined;

  constructor(context: RuleListContext) {
    this.#context = context;
    this.node.append(this.#problem, this.#list, this.#empty);
  }

  update(now: Date): void {
    const { book, matches, units, mayMake, mayFollow } = this.#context;
    const rules = book.all.map((rule) => ({ rule, last: latest(rule.last_triggered, matches.lastOf(rule.id)) }));
    const drawn = JSON.stringify([rules, units(), mayMake(), mayFollow(), this.#deleting, book.loaded]);
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      this.#list.replaceChildren(...rules.map(({ rule, last }) => this.#card(rule, last, now)));
      this.#empty.replaceChildren(...(rules.length === 0 ? this.#invitation() : []));
    }
    this.#list.querySelectorAll<HTMLElement>('time').forEach((node) => {
      setText(node, `${spanText(Date.parse(node.getAttribute('datetime') ?? ''), now.getTime())} ago`);
    });
  }

  #card(rule: Rule, last: string | undefined, now: Date): HTMLElement {
    const severity = severityOf(rule.priority);
    const when = rule.enabled ? 'on' : 'off';
    return element(
      'li',
      { class: `rule event ${severity} ${when}`, 'data-id': rule.id },
      severityMark(severity),
      element(
        'div',
        { class: 'what' },
        element(
          'div',
          { class: 'title' },
          element('b', {}, rule.name),
          element('span', { class: 'tag' }, VISIBILITY[rule.visibility] ?? rule.visibility),
          ...(rule.enabled ? [] : [element('span', { class: 'tag' }, 'Off')]),
        ),
        element('p', { class: 'words' }, ...pieces(rule, this.#context.units())),
        ...(rule.description ? [element('p', { class: 'note' }, rule.description)] : []),
        element('p', { class: 'facts' }, ...this.#facts(rule, last, now)),
      ),
      element('div', { class: 'actions' }, ...this.#actions(rule)),
    );
  }

  #facts(rule: Rule, last: string | undefined, now: Date): Array<Node | string> {
    const facts: Array<Node | string> = [priorityText(rule.priority), cooldownText(rule.cooldown_minutes)];
    if (rule.starts_at && Date.parse(rule.starts_at) > now.getTime()) {
      facts.push(`from ${dateText(rule.starts_at, now)}`);
    }
    if (rule.expires_at) {
      const over = Date.parse(rule.expires_at) <= now.getTime();
      facts.push(`${over ? 'over since' : 'until'} ${dateText(rule.expires_at, now)}`);
    }
    facts.push(...rule.suppression_windows.map((window) => `quiet ${windowText(window)}`));
    if (rule.subscriber_count) {
      facts.push(`${rule.subscriber_count} ${rule.subscriber_count === 1 ? 'subscriber' : 'subscribers'}`);
    }
    facts.push(last === undefined ? 'never triggered' : this.#lastNode(rule, last));
    return facts.flatMap((fact, index) => (index === 0 ? [fact] : [' · ', fact]));
  }

  #lastNode(rule: Rule, last: string): HTMLElement {
    return button(
      `Matches of ${rule.name}`,
      { class: 'last' },
      () => this.#context.history(rule),
      'last ',
      element('time', { class: 'number', datetime: last, title: last }),
    );
  }

  #actions(rule: Rule): HTMLElement[] {
    if (this.#deleting === rule.id) {
      return sureToDelete(
        rule.name,
        () => this.#do(() => this.#context.book.remove(rule.id)),
        () => this.#ask(undefined),
      );
    }
    const { edit, follow, mayFollow } = this.#context;
    const actions: HTMLElement[] = [];
    if (rule.is_owner === false && rule.visibility !== 'private' && mayFollow()) {
      const followed = rule.is_subscribed === true;
      actions.push(
        button(
          followed ? 'You are told of its matches' : 'Be told of its matches',
          { class: 'chip', 'aria-pressed': String(followed) },
          () => this.#do(() => follow(rule, !followed)),
          followed ? 'Subscribed' : 'Subscribe',
        ),
      );
    }
    if (rule.can_edit !== false) {
      actions.push(
        this.#switch(rule),
        button(`Change ${rule.name}`, { class: 'chip' }, () => edit(rule), 'Edit'),
      );
    }
    if (rule.can_delete !== false) {
      actions.push(button(`Delete ${rule.name}`, { class: 'chip' }, () => this.#ask(rule.id), 'Delete'));
    }
    return actions;
  }

  #switch({ id, name, enabled }: Rule): HTMLElement {
    return button(
      `${name}: ${enabled ? 'on' : 'off'}`,
      { class: 'switch', role: 'switch', 'aria-checked': String(enabled) },
      () => this.#do(() => this.#context.book.enable(id, !enabled)),
      element('i'),
    );
  }

  #ask(id: number | undefined): void {
    this.#deleting = id;
    this.update(new Date());
  }

  #do(what: () => Promise<void>): void {
    setText(this.#problem, '');
    this.#deleting = undefined;
    what()
      .catch((problem: unknown) => setText(this.#problem, problemText(problem)))
      .finally(() => this.update(new Date()));
  }

  #invitation(): HTMLElement[] {
    const { book, mayMake, units } = this.#context;
    if (!book.loaded) {
      return [element('p', {}, 'Asking the server for its rules.')];
    }
    if (!mayMake()) {
      return [element('p', {}, 'There are no rules yet, and your account may not make any.')];
    }
    return [
      element('h2', {}, 'Be told when something flies by'),
      element(
        'p',
        {},
        'A rule says what to look for. When an aircraft matches, the page says so, and so do your channels.',
      ),
      element(
        'div',
        { class: 'ready' },
        ...READY_MADE.map(({ why, rule }) => {
          const severity = severityOf(rule.priority);
          return button(
            `Make the rule ${rule.name}`,
            { class: `suggestion event ${severity}` },
            () => this.#do(() => book.save(rule, undefined)),
            severityMark(severity),
            element(
              'span',
              {},
              element('b', {}, rule.name),
              element('span', {}, why),
              element('small', {}, ruleText(rule, units())),
            ),
          );
        }),
      ),
    ];
  }
}

function pieces(rule: Rule, units: Units): Node[] {
  return rulePieces(rule, units).flatMap(({ kind, text }, index) => {
    const node = element('span', { class: kind }, text);
    return index === 0 ? [node] : [document.createTextNode(' '), node];
  });
}

function latest(a: string | null | undefined, b: string | undefined): string | undefined {
  return [a, b]
    .filter((each): each is string => typeof each === 'string')
    .sort()
    .at(-1);
}
