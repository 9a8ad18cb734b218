import type { AcarsMessage } from 'skyspy-client';
import { fieldsOf } from '../datalink/fields';
import { linkName, timeOf } from '../datalink/message';
import { ageText, type Units } from '../look/units';
import { element } from './dom';

/** What can be done with a message. */
export interface MessageActions {
  /** Shows only messages of that label. */
  chooseLabel(label: string): void;
}

const BLOCKS: Readonly<Record<string, string>> = {
  part: 'part of a text, more to come',
  out_of_sequence: 'part of a text, the one before was not heard',
  duplicate: 'heard before',
};

/** One message: what it says first, the text it was sent as behind a click. */
export function messageNode(
  message: AcarsMessage,
  units: Units,
  nowMs: number,
  opened: Set<string>,
  actions: MessageActions,
): HTMLElement {
  const { decoded } = message;
  const id = String(message.id);
  const node = element('article', { class: 'message', 'data-id': id });
  node.append(headOf(message, nowMs, actions));
  const title = decoded?.description ?? BLOCKS[message.block ?? ''];
  if (title !== undefined) {
    node.append(element('h4', { class: decoded === undefined || decoded === null ? 'dim' : '' }, title));
  }
  if (decoded !== undefined && decoded !== null) {
    node.append(fieldList(decoded, units, message.text ?? ''));
  }
  const text = message.text ?? '';
  if (text.trim() === '') {
    return node;
  }
  if (decoded === undefined || decoded === null) {
    node.append(element('pre', {}, text));
  } else {
    node.append(rawText(id, text, decoded.remaining, opened));
  }
  return node;
}

/** Ages go on without anything else changing. */
export function refreshAge(node: HTMLElement, nowMs: number): void {
  for (const time of node.querySelectorAll<HTMLTimeElement>('time[data-ms]')) {
    const text = ageText(nowMs - Number(time.dataset['ms']));
    if (time.textContent !== text) {
      time.textContent = text;
    }
  }
}

function headOf(message: AcarsMessage, nowMs: number, actions: MessageActions): HTMLElement {
  const { label, label_info, direction, frequency, copies, stations, timestamp } = message;
  const ms = timeOf(message);
  const code = element('button', { type: 'button', class: 'label', title: label_info?.description ?? 'Unknown label' });
  code.append(element('b', {}, label ?? '–'), element('span', {}, label_info?.name ?? 'unknown label'));
  code.addEventListener('click', () => actions.chooseLabel(label ?? ''));
  const heard = (copies ?? 1) > 1 ? `×${copies}` : '';
  const how = [linkName(message), frequency ?? undefined, direction === 'uplink' ? 'from the ground' : undefined];
  return element(
    'header',
    {},
    element('span', { class: 'at number' }, timestamp.slice(11, 19)),
    element('time', { class: 'age number', datetime: timestamp, 'data-ms': ms }, ageText(nowMs - ms)),
    code,
    element('span', { class: 'how number' }, how.filter((part) => part !== undefined).join(' · ')),
    element(
      'span',
      {
        class: 'copies number',
        hidden: heard === '',
        title: `Heard ${copies ?? 1} times, by ${(stations ?? []).join(', ')}`,
      },
      heard,
    ),
  );
}

function fieldList(decoded: AcarsMessage['decoded'] & object, units: Units, text: string): HTMLElement {
  const list = element('dl', { class: 'fields' });
  for (const [name, value] of fieldsOf(decoded, units, text)) {
    list.append(
      element(
        'div',
        { class: value.length > 40 ? 'wide' : value.length > 14 ? 'double' : '' },
        element('dt', {}, name),
        element('dd', { class: 'number' }, value),
      ),
    );
  }
  return list;
}

function rawText(id: string, text: string, rest: string | undefined, opened: Set<string>): HTMLElement {
  const node = element(
    'details',
    { open: opened.has(id) },
    element('summary', {}, rest === undefined ? 'Text' : 'Text, not all of it understood'),
    element('pre', {}, text),
  );
  node.addEventListener('toggle', () => (node.open ? opened.add(id) : opened.delete(id)));
  return node;
}
