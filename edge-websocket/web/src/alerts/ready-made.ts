import { blankRule } from './draft';
import type { RuleBody } from './rule';

/** Rules that many people want first; where the receiver stands they mean something as they are. */
export const READY_MADE: ReadonlyArray<{ readonly why: string; readonly rule: RuleBody }> = [
  {
    why: 'Anything known to be military.',
    rule: {
      ...blankRule(),
      name: 'Military aircraft',
      type: 'military',
      operator: 'eq',
      value: 'true',
      cooldown_minutes: 60,
    },
  },
  {
    why: 'What you can see and hear from the garden.',
    rule: {
      ...blankRule(),
      name: 'Low and near',
      priority: 'warning',
      conditions: {
        logic: 'AND',
        groups: [
          {
            logic: 'AND',
            conditions: [
              { type: 'altitude', operator: 'lt', value: '2000' },
              { type: 'distance', operator: 'lt', value: '5' },
            ],
          },
        ],
      },
      cooldown_minutes: 15,
    },
  },
  {
    why: 'Hijack, radio failure, emergency.',
    rule: {
      ...blankRule(),
      name: 'Emergency squawk',
      priority: 'critical',
      type: 'squawk',
      operator: 'in',
      value: '7500,7600,7700',
    },
  },
];
