import { button, element, setText } from './dom';

/** A control with its name above, and below it what is wrong with what stands there. */
export interface Field {
  readonly node: HTMLElement;
  /** Empty when nothing is wrong. */
  complain(problem: string): void;
}

let fields = 0;

export function field(label: string, control: HTMLElement, note = ''): Field {
  const id = `field-${++fields}`;
  const problem = element('p', { class: 'problem', role: 'alert', id: `${id}-problem` });
  control.id = id;
  control.setAttribute('aria-describedby', problem.id);
  const node = element(
    'div',
    { class: 'field' },
    element('label', { for: id }, label),
    control,
    ...(note === '' ? [] : [element('small', {}, note)]),
    problem,
  );
  return {
    node,
    complain: (text) => {
      setText(problem, text);
      control.toggleAttribute('aria-invalid', text !== '');
    },
  };
}

/** A list to choose from: value and text. */
export function choice(
  options: ReadonlyArray<readonly [string, string]>,
  chosen: string,
  label: string,
  onChoose: (value: string) => void,
): HTMLSelectElement {
  const node = element(
    'select',
    { 'aria-label': label },
    ...options.map(([value, text]) => element('option', { value, selected: value === chosen }, text)),
  );
  node.addEventListener('change', () => onChoose(node.value));
  return node;
}

export function textField(
  value: string,
  attributes: Readonly<Record<string, string | number | boolean>>,
  onType: (value: string) => void,
): HTMLInputElement {
  const node = element('input', { autocomplete: 'off', ...attributes });
  node.value = value;
  node.addEventListener('input', () => onType(node.value));
  return node;
}

/** A box to tick, with its name beside it. */
export function tick(label: string, checked: boolean, onChange: (checked: boolean) => void, note = ''): HTMLElement {
  const box = element('input', { type: 'checkbox' });
  box.checked = checked;
  box.addEventListener('change', () => onChange(box.checked));
  return element(
    'label',
    { class: 'tick' },
    box,
    element('span', {}, label, ...(note === '' ? [] : [element('small', {}, note)])),
  );
}

/** Asks once more before something is gone. */
export function sureToDelete(name: string, onDelete: () => void, onKeep: () => void): HTMLElement[] {
  return [
    element('span', { class: 'sure' }, 'Delete it for good?'),
    button(`Delete ${name} for good`, { class: 'chip danger' }, onDelete, 'Delete'),
    button('Keep it', { class: 'chip' }, onKeep, 'Keep'),
  ];
}
