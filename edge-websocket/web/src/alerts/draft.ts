import type { AlertPriority, AlertVisibility } from 'skyspy-client';
import type { FieldProblems } from '../session/api';
import { conditionType, isYes, operatorName } from './condition-types';
import { groupsOf, type Condition, type Group, type Logic, type QuietWindow, type Rule, type RuleBody } from './rule';

export interface DraftGroup {
  logic: Logic;
  conditions: Condition[];
}

/** A rule while somebody works on it: texts as they are typed. */
export interface Draft {
  /** Absent for a new rule. */
  readonly id: number | undefined;
  name: string;
  description: string;
  /** Has to hold besides the groups; only in rules that have one of several groups to hold and a simple condition. */
  always: Condition | undefined;
  logic: Logic;
  groups: DraftGroup[];
  enabled: boolean;
  priority: AlertPriority;
  cooldown: string;
  visibility: AlertVisibility;
  /** As in a field for date and time of this browser; empty for none. */
  startsAt: string;
  expiresAt: string;
  windows: QuietWindow[];
  apiUrl: string;
  channels: number[];
  globalChannels: boolean;
}

const DEFAULT_COOLDOWN = 5;

export function blankRule(): RuleBody {
  return {
    name: '',
    description: null,
    type: null,
    operator: null,
    value: null,
    conditions: null,
    enabled: true,
    priority: 'info',
    cooldown_minutes: DEFAULT_COOLDOWN,
    visibility: 'private',
    starts_at: null,
    expires_at: null,
    suppression_windows: [],
    api_url: null,
    notification_channel_ids: [],
    use_global_notifications: true,
  };
}

export function blankCondition(): Condition {
  return { type: 'altitude', operator: 'lt', value: '' };
}

/** What a condition becomes when it is to compare something else; its value stays where it can mean something. */
export function retyped(condition: Condition, to: string): Condition {
  const before = conditionType(condition.type);
  const type = conditionType(to);
  const operator = type.operators.some(({ id }) => id === operatorName(condition.operator))
    ? operatorName(condition.operator)
    : (type.operators[0]?.id ?? 'eq');
  const value =
    type.kind === 'flag' ? 'true' : before.kind === type.kind && type.kind === 'text' ? condition.value : '';
  return { type: to, operator, value };
}

export function draftOf(rule: RuleBody & Partial<Pick<Rule, 'id'>>): Draft {
  const { always, logic, groups } = groupsOf(rule);
  const merged = merge(groups, logic);
  return {
    id: rule.id,
    name: rule.name,
    description: rule.description ?? '',
    always,
    logic,
    groups: merged.length > 0 ? merged : [{ logic: 'AND', conditions: [blankCondition()] }],
    enabled: rule.enabled,
    priority: rule.priority,
    cooldown: String(rule.cooldown_minutes),
    visibility: rule.visibility,
    startsAt: localTime(rule.starts_at),
    expiresAt: localTime(rule.expires_at),
    windows: rule.suppression_windows.map((window) => ({ ...window, day: window.day ?? '' })),
    apiUrl: rule.api_url ?? '',
    channels: [...rule.notification_channel_ids],
    globalChannels: rule.use_global_notifications,
  };
}

/** The rule as the server takes it: one condition as a simple one, others as groups. */
export function bodyOf(draft: Draft): RuleBody {
  const groups = draft.groups
    .map(({ logic, conditions }) => ({ logic, conditions: conditions.map(tidied) }))
    .filter(({ conditions }) => conditions.length > 0);
  const only = groups.length === 1 && groups[0]?.conditions.length === 1 ? groups[0].conditions[0] : undefined;
  const simple = draft.always === undefined ? only : tidied(draft.always);
  return {
    name: draft.name.trim(),
    description: text(draft.description),
    type: simple?.type ?? null,
    operator: simple?.operator ?? null,
    value: simple?.value ?? null,
    conditions: only !== undefined && draft.always === undefined ? null : { logic: draft.logic, groups },
    enabled: draft.enabled,
    priority: draft.priority,
    cooldown_minutes: draft.cooldown.trim() === '' ? DEFAULT_COOLDOWN : Number(draft.cooldown),
    visibility: draft.visibility,
    starts_at: instant(draft.startsAt),
    expires_at: instant(draft.expiresAt),
    suppression_windows: draft.windows,
    api_url: text(draft.apiUrl),
    notification_channel_ids: draft.channels,
    use_global_notifications: draft.globalChannels,
  };
}

/** Whether there is enough of it to ask the server what it would match. */
export function isComplete({ always, groups }: Draft): boolean {
  const conditions = [...(always === undefined ? [] : [always]), ...groups.flatMap((group) => group.conditions)];
  return conditions.length > 0 && conditions.every(({ value }) => value.trim() !== '');
}

/** What is wrong with a draft, where it stands; what belongs to no field of the page is under `other`. */
export interface DraftProblems {
  readonly fields: Readonly<Record<string, string>>;
  /** By group and condition from 0, `0.1`; those of the whole group as `0`. */
  readonly conditions: Readonly<Record<string, string>>;
  readonly other: string;
}

const FIELDS = new Set([
  'name',
  'description',
  'priority',
  'cooldown_minutes',
  'visibility',
  'starts_at',
  'expires_at',
  'suppression_windows',
  'api_url',
  'notification_channel_ids',
]);
const PLACE = /^Group (\d+)(?:, condition (\d+), \w+)?: (.*)$/s;

export function placed(problems: FieldProblems, draft: Draft): DraftProblems {
  const fields: Record<string, string> = {};
  const conditions: Record<string, string> = {};
  const other: string[] = [];
  const simpleAt = draft.always === undefined ? '0.0' : 'always';
  for (const [field, texts] of Object.entries(problems)) {
    for (const problem of texts) {
      const [, group, condition, what] = PLACE.exec(problem) ?? [];
      if (field === 'conditions' && group !== undefined) {
        const at = `${Number(group) - 1}${condition === undefined ? '' : `.${Number(condition) - 1}`}`;
        conditions[at] = [conditions[at], what].filter(Boolean).join(' ');
      } else if (['type', 'rule_type', 'operator', 'value'].includes(field)) {
        conditions[simpleAt] = [conditions[simpleAt], problem].filter(Boolean).join(' ');
      } else if (FIELDS.has(field)) {
        fields[field] = [fields[field], problem].filter(Boolean).join(' ');
      } else {
        other.push(problem);
      }
    }
  }
  return { fields, conditions, other: other.join(' ') };
}

/** Groups that only say AND between themselves and inside are one list. */
function merge(groups: readonly Group[], logic: Logic): DraftGroup[] {
  const flat = logic === 'AND' && groups.every((group) => group.logic === 'AND' || group.conditions.length === 1);
  if (flat && groups.length > 0) {
    return [{ logic: 'AND', conditions: groups.flatMap((group) => group.conditions.map(read)) }];
  }
  return groups.map((group) => ({ logic: group.logic, conditions: group.conditions.map(read) }));
}

function read({ type, operator, value }: Condition): Condition {
  const { id, kind } = conditionType(type);
  return { type: id, operator: operatorName(operator), value: kind === 'flag' ? String(isYes(value)) : value };
}

function tidied({ type, operator, value }: Condition): Condition {
  const tidy = value.trim();
  return { type, operator, value: conditionType(type).kind === 'number' ? tidy.replace('−', '-') : tidy };
}

function text(value: string): string | null {
  return value.trim() === '' ? null : value.trim();
}

function instant(local: string): string | null {
  const date = new Date(local);
  return local === '' || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function localTime(iso: string | null | undefined): string {
  const date = new Date(iso ?? '');
  if (Number.isNaN(date.getTime())) {
    return '';
  }
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
