import type { AlertPriority, AlertVisibility } from 'skyspy-client';
import type { Severity } from '../safety/incidents';

export type Logic = 'AND' | 'OR';

/** One comparison with a value of an aircraft; ft, kt, NM and ft/min. */
export interface Condition {
  readonly type: string;
  readonly operator: string;
  readonly value: string;
}

export interface Group {
  readonly logic: Logic;
  readonly conditions: readonly Condition[];
}

/** A time of the day at which a rule is silent; over midnight where the end is not after the start. */
export interface QuietWindow {
  /** monday to sunday; empty for every day. */
  readonly day: string;
  /** HH:MM, as the end, which is not included. */
  readonly start: string;
  readonly end: string;
  /** IANA name. */
  readonly time_zone: string;
}

/** What a rule says, as the server takes it. */
export interface RuleBody {
  readonly name: string;
  readonly description: string | null;
  readonly type: string | null;
  readonly operator: string | null;
  readonly value: string | null;
  readonly conditions: { readonly logic: Logic; readonly groups: readonly Group[] } | null;
  readonly enabled: boolean;
  readonly priority: AlertPriority;
  readonly cooldown_minutes: number;
  readonly visibility: AlertVisibility;
  readonly starts_at: string | null;
  readonly expires_at: string | null;
  readonly suppression_windows: readonly QuietWindow[];
  readonly api_url: string | null;
  readonly notification_channel_ids: readonly number[];
  readonly use_global_notifications: boolean;
}

/** A rule as the server has it, and what the one who looks may do with it. */
export interface Rule extends RuleBody {
  readonly id: number;
  readonly last_triggered?: string | null;
  readonly is_system?: boolean;
  readonly is_owner?: boolean;
  readonly is_subscribed?: boolean;
  readonly can_edit?: boolean;
  readonly can_delete?: boolean;
  readonly subscriber_count?: number;
}

export interface Channel {
  readonly id: number;
  readonly name: string;
  readonly channel_type: string;
  readonly enabled: boolean;
  readonly verified: boolean;
  readonly for_all_rules?: boolean;
  /** Secrets are masked. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A kind of channel, and what it must be told. */
export interface ChannelKind {
  readonly channel_type: string;
  readonly settings: ReadonlyArray<{
    readonly name: string;
    readonly required: boolean;
    readonly secret: boolean;
    readonly description: string;
  }>;
}

/** The gravest last, as one chooses. */
export const PRIORITIES: ReadonlyArray<readonly [AlertPriority, string]> = [
  ['info', 'Info'],
  ['warning', 'Warning'],
  ['critical', 'Critical'],
];

const SEVERITY: Readonly<Record<string, Severity>> = {
  critical: 'critical',
  high: 'high',
  warning: 'medium',
  medium: 'medium',
  info: 'low',
  low: 'low',
};

/** In whose colour and shape a priority is shown. */
export function severityOf(priority: string): Severity {
  return SEVERITY[priority] ?? 'low';
}

/** The priority with a capital. */
export function priorityText(priority: string): string {
  return priority.charAt(0).toUpperCase() + priority.slice(1);
}

/** The groups of a rule that all have to hold, or one of which; the simple condition is a group of its own where it can be one. */
export function groupsOf(rule: Pick<RuleBody, 'type' | 'operator' | 'value' | 'conditions'>): {
  readonly always: Condition | undefined;
  readonly logic: Logic;
  readonly groups: readonly Group[];
} {
  const { type, operator, value, conditions } = rule;
  const simple = type ? { type, operator: operator ?? 'eq', value: value ?? '' } : undefined;
  const groups = (conditions?.groups ?? []).filter((group) => group.conditions.length > 0);
  const logic = conditions?.logic === 'OR' && groups.length > 1 ? 'OR' : 'AND';
  if (simple === undefined) {
    return { always: undefined, logic, groups };
  }
  if (groups.length > 1 && logic === 'OR') {
    return { always: simple, logic, groups };
  }
  return { always: undefined, logic: 'AND', groups: [{ logic: 'AND', conditions: [simple] }, ...groups] };
}
