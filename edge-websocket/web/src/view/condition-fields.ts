import { CONDITION_TYPES, conditionType, isYes, operatorsOf } from '../alerts/condition-types';
import { blankCondition, retyped, type Draft, type DraftGroup, type DraftProblems } from '../alerts/draft';
import type { Condition, Logic } from '../alerts/rule';
import { quantity } from '../alerts/words';
import type { Units } from '../look/units';
import { button, element, setText } from './dom';
import { choice, textField } from './fields';
import { icon } from './icons';

const MOST_CONDITIONS = 50;
const MOST_GROUPS = 20;

const LOGICS: ReadonlyArray<readonly [Logic, string]> = [
  ['AND', 'all of these'],
  ['OR', 'any of these'],
];

/** The conditions of a draft: one list where that is enough, else groups. */
export class ConditionFields {
  readonly node = element('div', { class: 'conditions' });
  readonly #draft: Draft;
  readonly #units: () => Units;
  readonly #changed: () => void;
  readonly #complaints = new Map<string, HTMLElement>();

  constructor(draft: Draft, units: () => Units, onChange: () => void) {
    this.#draft = draft;
    this.#units = units;
    this.#changed = onChange;
    this.#draw();
  }

  complain({ conditions }: DraftProblems): void {
    this.#complaints.forEach((node, at) => setText(node, conditions[at] ?? ''));
  }

  #draw(): void {
    this.#complaints.clear();
    const { always, groups } = this.#draft;
    const several = groups.length > 1;
    this.node.replaceChildren(
      ...(always === undefined ? [] : [this.#always(always), element('p', { class: 'joint' }, 'and')]),
      ...groups.flatMap((group, index) => [
        ...(index === 0 ? [] : [this.#joint(index)]),
        this.#group(group, index, several),
      ]),
      ...(several ? [element('div', { class: 'add' }, ...this.#furtherGroup())] : []),
    );
  }

  #change(what: () => void): void {
    what();
    this.#draw();
    this.#changed();
  }

  #always(condition: Condition): HTMLElement {
    return element(
      'div',
      { class: 'group' },
      element('p', { class: 'group-title' }, 'In any case'),
      ...this.#row(
        condition,
        'always',
        (to) => (this.#draft.always = to),
        () => (this.#draft.always = undefined),
      ),
    );
  }

  /** Between two groups; the same between all of them. */
  #joint(index: number): HTMLElement {
    if (index > 1) {
      return element('p', { class: 'joint' }, this.#draft.logic === 'AND' ? 'and' : 'or');
    }
    const options: ReadonlyArray<readonly [Logic, string]> = [
      ['AND', 'and'],
      ['OR', 'or'],
    ];
    const node = choice(options, this.#draft.logic, 'How the groups go together', (logic) =>
      this.#change(() => (this.#draft.logic = logic as Logic)),
    );
    return element('p', { class: 'joint' }, node);
  }

  #group(group: DraftGroup, index: number, several: boolean): HTMLElement {
    const { groups } = this.#draft;
    const total = groups.reduce((sum, { conditions }) => sum + conditions.length, 0);
    const logic = choice(LOGICS, group.logic, 'How the conditions go together', (chosen) =>
      this.#change(() => (group.logic = chosen as Logic)),
    );
    const removal = button(
      `Remove group ${index + 1}`,
      { class: 'round' },
      () => this.#change(() => groups.splice(index, 1)),
      icon('close'),
    );
    const title = element(
      'div',
      { class: 'group-title' },
      ...(several ? [element('span', {}, `Group ${index + 1}`)] : []),
      ...(group.conditions.length > 1 ? [logic] : []),
      ...(several ? [removal] : []),
    );
    return element(
      'div',
      { class: several ? 'group framed' : 'group' },
      ...(title.childElementCount === 0 ? [] : [title]),
      this.#complaint(String(index)),
      ...group.conditions.flatMap((condition, at) =>
        this.#row(
          condition,
          `${index}.${at}`,
          (to) => (group.conditions[at] = to),
          total === 1 ? undefined : () => this.#remove(group, at),
        ),
      ),
      element(
        'div',
        { class: 'add' },
        ...this.#furtherCondition(group, total),
        ...(several ? [] : this.#furtherGroup()),
      ),
    );
  }

  #furtherCondition({ conditions }: DraftGroup, total: number): HTMLElement[] {
    const add = (): void => this.#change(() => conditions.push(blankCondition()));
    return total < MOST_CONDITIONS ? [button('A further condition', { class: 'chip' }, add, 'Add condition')] : [];
  }

  #furtherGroup(): HTMLElement[] {
    const { groups } = this.#draft;
    const add = (): void => this.#change(() => groups.push({ logic: 'AND', conditions: [blankCondition()] }));
    const why = 'A further group, to mix “all of these” and “any of these”';
    return groups.length < MOST_GROUPS ? [button(why, { class: 'chip' }, add, 'Add a group')] : [];
  }

  #remove(group: DraftGroup, at: number): void {
    group.conditions.splice(at, 1);
    if (group.conditions.length === 0) {
      this.#draft.groups = this.#draft.groups.filter((each) => each !== group);
    }
  }

  #row(condition: Condition, at: string, set: (to: Condition) => void, remove?: () => void): HTMLElement[] {
    const type = conditionType(condition.type);
    const types = CONDITION_TYPES.map(({ id, label }) => [id, label] as const);
    const known = types.some(([id]) => id === type.id);
    const what = choice(known ? types : [...types, [type.id, type.label]], type.id, 'What is compared', (to) =>
      this.#change(() => set(retyped(condition, to))),
    );
    const current = { ...condition };
    const update = (change: Partial<Condition>): void => {
      Object.assign(current, change);
      set({ ...current });
      this.#changed();
    };
    const operators = operatorsOf(type, condition.operator).map(({ id, label }) => [id, label] as const);
    const how = choice(operators, condition.operator, 'How it is compared', (operator) => update({ operator }));
    const value = type.kind === 'flag' ? yesOrNo(condition, update) : this.#value(condition, update);
    return [
      element(
        'div',
        { class: `condition ${type.kind}`, 'data-at': at },
        what,
        ...(type.kind === 'flag' ? [] : [how]),
        value,
        ...(remove === undefined
          ? []
          : [button('Remove this condition', { class: 'round' }, () => this.#change(remove), icon('close'))]),
      ),
      ...(type.note === undefined ? [] : [element('small', {}, type.note)]),
      this.#complaint(at),
    ];
  }

  #value(condition: Condition, update: (change: Partial<Condition>) => void): HTMLElement {
    const type = conditionType(condition.type);
    const hint = element('small', { class: 'number' });
    const explain = (value: string): void => {
      const said = Number.isFinite(Number(value)) && value.trim() !== '' && this.#units() === 'metric';
      setText(hint, said && type.unit !== undefined ? `= ${quantity(type, value, 'metric')}` : '');
    };
    const input = textField(
      condition.value,
      {
        'aria-label': type.unit === undefined ? 'Value' : `Value in ${type.unit}`,
        placeholder: condition.operator === 'in' ? `${type.placeholder ?? ''}, …` : (type.placeholder ?? ''),
        maxlength: 100,
        spellcheck: 'false',
      },
      (value) => {
        explain(value);
        update({ value });
      },
    );
    explain(condition.value);
    return element(
      'span',
      { class: 'value' },
      input,
      ...(type.unit === undefined ? [] : [element('span', { class: 'unit' }, type.unit)]),
      hint,
    );
  }

  #complaint(at: string): HTMLElement {
    const node = element('p', { class: 'problem', role: 'alert' });
    this.#complaints.set(at, node);
    return node;
  }
}

function yesOrNo(condition: Condition, update: (change: Partial<Condition>) => void): HTMLElement {
  const options: ReadonlyArray<readonly [string, string]> = [
    ['true', 'yes'],
    ['false', 'no'],
  ];
  const yes = isYes(condition.value) === (condition.operator !== 'neq');
  return choice(options, String(yes), 'Yes or no', (value) => update({ operator: 'eq', value }));
}
