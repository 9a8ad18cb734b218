import { grouped, type Units } from '../look/units';
import { conditionType, isYes, operatorName, operatorsOf, type ConditionType } from './condition-types';
import { groupsOf, type Condition, type Group, type QuietWindow, type RuleBody } from './rule';

const METRIC: Readonly<Record<string, readonly [number, string, number]>> = {
  ft: [0.3048, 'm', 0],
  NM: [1.852, 'km', 1],
  kt: [1.852, 'km/h', 0],
  'ft/min': [0.00508, 'm/s', 1],
};

const FLAG_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  military: ['military', 'not military'],
  emergency: ['in an emergency', 'not in an emergency'],
};

/** How a part of a rule is to be shown: words, or one that joins them. */
export interface Piece {
  readonly kind: 'words' | 'joint';
  readonly text: string;
}

/** Altitude below 1 000 ft AND within 5 NM. Parentheses only where they are needed. */
export function ruleText(rule: Pick<RuleBody, 'type' | 'operator' | 'value' | 'conditions'>, units: Units): string {
  return rulePieces(rule, units)
    .map(({ text }) => text)
    .join(' ');
}

export function rulePieces(
  rule: Pick<RuleBody, 'type' | 'operator' | 'value' | 'conditions'>,
  units: Units,
): readonly Piece[] {
  const { always, logic, groups } = groupsOf(rule);
  const inner = joinGroups(groups, logic, units);
  if (always === undefined) {
    return inner;
  }
  return [words(conditionText(always, units)), joint('AND'), ...inParentheses(inner)];
}

function joinGroups(groups: readonly Group[], logic: string, units: Units): Piece[] {
  const parts = groups.map((group) => {
    const pieces = joined(
      group.conditions.map((condition) => [words(conditionText(condition, units))]),
      group.logic,
    );
    const mixed = groups.length > 1 && group.conditions.length > 1 && group.logic !== logic;
    return mixed ? inParentheses(pieces) : pieces;
  });
  return joined(parts, logic);
}

function joined(parts: readonly Piece[][], logic: string): Piece[] {
  return parts.flatMap((pieces, index) => (index === 0 ? pieces : [joint(logic), ...pieces]));
}

function inParentheses(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const open = index === 0 ? '(' : '';
    const close = index === pieces.length - 1 ? ')' : '';
    return { ...piece, text: open + piece.text + close };
  });
}

function words(text: string): Piece {
  return { kind: 'words', text };
}

function joint(text: string): Piece {
  return { kind: 'joint', text };
}

/** One condition: altitude below 1 000 ft, within 5 NM, squawk is one of 7500, 7600, not military. */
export function conditionText({ type: name, operator, value }: Condition, units: Units): string {
  const type = conditionType(name);
  if (type.kind === 'flag') {
    const yes = isYes(value) === (operatorName(operator) !== 'neq');
    return FLAG_WORDS[type.id]?.[yes ? 0 : 1] ?? `${type.label.toLowerCase()} is ${value}`;
  }
  const how = operatorsOf(type, operator).find(({ id }) => id === operatorName(operator))?.label ?? operator;
  if (type.id === 'distance') {
    const within = how === 'within' || how === 'beyond';
    return `${within ? '' : 'distance '}${how} ${quantity(type, value, units)}`;
  }
  return `${type.id === 'icao' ? 'ICAO address' : type.label.toLowerCase()} ${how} ${quantity(type, value, units)}`;
}

/** A number as one reads it, with its unit; a text as it stands. */
export function quantity({ kind, unit = '' }: ConditionType, value: string, units: Units): string {
  const number = Number(value);
  if (kind !== 'number' || value.trim() === '' || !Number.isFinite(number)) {
    return value
      .split(',')
      .map((part) => part.trim())
      .join(', ');
  }
  const [factor, shown, digits] = (units === 'metric' ? METRIC[unit] : undefined) ?? [1, unit, 2];
  return `${numberText(number * factor, digits)}\u202f${shown}`;
}

function numberText(value: number, digits: number): string {
  const rounded = Number(value.toFixed(digits));
  const [whole = '0', fraction] = String(Math.abs(rounded)).split('.');
  const sign = rounded < 0 ? '−' : '';
  return sign + grouped(Number(whole)) + (fraction === undefined ? '' : `.${fraction}`);
}

const DAYS: Readonly<Record<string, string>> = {
  monday: 'Mondays',
  tuesday: 'Tuesdays',
  wednesday: 'Wednesdays',
  thursday: 'Thursdays',
  friday: 'Fridays',
  saturday: 'Saturdays',
  sunday: 'Sundays',
};

export const WEEK: readonly string[] = Object.keys(DAYS);

/** Mondays 22:00–06:00 (Europe/Vienna). */
export function windowText({ day, start, end, time_zone: zone }: QuietWindow): string {
  return `${DAYS[day] ?? 'every day'} ${start}–${end} (${zone})`;
}

/** How long a rule is silent about an aircraft after a match. */
export function cooldownText(minutes: number): string {
  if (minutes === 0) {
    return 'once each time it begins';
  }
  const hours = minutes / 60;
  return `at most every ${minutes >= 60 && Number.isInteger(hours) ? `${hours}\u202fh` : `${minutes}\u202fmin`}`;
}

/** 14 Mar, 08:30 UTC, with the year where it is another one. */
export function dateText(iso: string, now: Date): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) {
    return iso;
  }
  const [day = '', time = ''] = date.toISOString().split('T');
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  const name = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[month - 1];
  return `${dayOfMonth} ${name}${year === now.getUTCFullYear() ? '' : ` ${year}`}, ${time.slice(0, 5)} UTC`;
}
