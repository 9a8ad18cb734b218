import { bodyOf, isComplete, type Draft } from '../alerts/draft';
import type { RuleBook, Trial } from '../alerts/rule-book';
import { grouped } from '../look/units';
import { fieldsIn, problemText, type FieldProblems } from '../session/api';
import { button, element, setText } from './dom';

const WAIT_MS = 400;
const AGAIN_MS = 5_000;
const MOST_SHOWN = 24;
const UNNAMED = 'Trial';

/** Which aircraft a draft would match now: asked a moment after each change, and again while one looks. */
export class TrialPanel {
  readonly node = element('aside', { class: 'trial', 'aria-label': 'Live test' });
  readonly #draft: Draft;
  readonly #book: RuleBook;
  readonly #show: (hex: string) => void;
  readonly #problems: (problems: FieldProblems) => void;
  readonly #result = element('p', { class: 'result', role: 'status' });
  readonly #list = element('ul', {});
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #askedAtMs = 0;
  #shown = '';

  constructor(
    draft: Draft,
    book: RuleBook,
    onShow: (hex: string) => void,
    onProblems: (problems: FieldProblems) => void,
  ) {
    this.#draft = draft;
    this.#book = book;
    this.#show = onShow;
    this.#problems = onProblems;
    this.node.append(element('h3', {}, 'Live test'), this.#result, this.#list);
    this.changed();
  }

  /** The draft is another than before. */
  changed(): void {
    this.#turn++;
    clearTimeout(this.#timer);
    if (isComplete(this.#draft)) {
      this.#timer = setTimeout(() => void this.#ask(), WAIT_MS);
    } else {
      this.#problems({});
      this.#say('Fill in the conditions to see which aircraft they match now.');
    }
  }

  keepUp(nowMs: number): void {
    if (isComplete(this.#draft) && this.#askedAtMs > 0 && nowMs - this.#askedAtMs > AGAIN_MS) {
      void this.#ask();
    }
  }

  close(): void {
    this.#turn++;
    clearTimeout(this.#timer);
  }

  async #ask(): Promise<void> {
    const turn = ++this.#turn;
    this.#askedAtMs = Date.now();
    const body = bodyOf(this.#draft);
    try {
      const trial = await this.#book.test({ ...body, name: body.name || UNNAMED });
      if (turn === this.#turn) {
        this.#tell(trial);
      }
    } catch (problem) {
      if (turn === this.#turn) {
        this.#say(problemText(problem));
        this.#problems(fieldsIn(problem));
      }
    }
  }

  #tell({ valid, problems, matched, count, tested }: Trial): void {
    this.#problems(problems);
    if (!valid) {
      this.#say('Not a rule yet: see what is said beside its fields.');
      return;
    }
    this.#say(
      '',
      element('span', {}, 'Would match '),
      element('b', {}, grouped(count)),
      ` of ${grouped(tested)} aircraft now`,
    );
    const shown = matched.slice(0, MOST_SHOWN);
    const key = shown.map(({ hex, name }) => `${hex}${name}`).join();
    if (key !== this.#shown) {
      this.#shown = key;
      this.#list.replaceChildren(
        ...shown.map(({ hex, name }) =>
          element(
            'li',
            {},
            button(`Show ${name} on the map`, { class: 'who' }, () => this.#show(hex), name),
          ),
        ),
        ...(count > shown.length
          ? [element('li', { class: 'more' }, `and ${grouped(count - shown.length)} more`)]
          : []),
      );
    }
  }

  #say(text: string, ...parts: Array<Node | string>): void {
    if (parts.length === 0) {
      setText(this.#result, text);
      this.#list.replaceChildren();
      this.#shown = '';
    } else {
      this.#result.replaceChildren(...parts);
    }
  }
}
