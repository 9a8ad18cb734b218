/** How a condition can compare, and how that reads. */
export interface OperatorChoice {
  readonly id: string;
  readonly label: string;
}

/** What a condition can compare. */
export interface ConditionType {
  readonly id: string;
  readonly label: string;
  readonly kind: 'number' | 'text' | 'flag';
  readonly operators: readonly OperatorChoice[];
  /** Of numbers. */
  readonly unit?: string;
  readonly placeholder?: string;
  /** What to know before one uses it. */
  readonly note?: string;
}

function choices(...pairs: ReadonlyArray<readonly [string, string]>): readonly OperatorChoice[] {
  return pairs.map(([id, label]) => ({ id, label }));
}

const NUMBER = choices(
  ['lt', 'below'],
  ['gt', 'above'],
  ['le', 'at most'],
  ['ge', 'at least'],
  ['eq', 'exactly'],
  ['neq', 'not'],
);
const DISTANCE = choices(['lt', 'within'], ['gt', 'beyond'], ['le', 'at most'], ['ge', 'at least']);
const TEXT = choices(
  ['eq', 'is'],
  ['neq', 'is not'],
  ['in', 'is one of'],
  ['startswith', 'starts with'],
  ['endswith', 'ends with'],
  ['contains', 'contains'],
  ['regex', 'matches pattern'],
);
const CODE = choices(['eq', 'is'], ['neq', 'is not'], ['in', 'is one of'], ['startswith', 'starts with']);
const FLAG = choices(['eq', 'is']);

/** The usual ones first. The server takes further names for some of them. */
export const CONDITION_TYPES: readonly ConditionType[] = [
  {
    id: 'altitude',
    label: 'Altitude',
    kind: 'number',
    operators: NUMBER,
    unit: 'ft',
    placeholder: '1000',
    note: 'Of aircraft in the air: those on the ground never match.',
  },
  { id: 'distance', label: 'Distance', kind: 'number', operators: DISTANCE, unit: 'NM', placeholder: '5' },
  { id: 'speed', label: 'Ground speed', kind: 'number', operators: NUMBER, unit: 'kt', placeholder: '250' },
  {
    id: 'vertical_rate',
    label: 'Vertical rate',
    kind: 'number',
    operators: NUMBER,
    unit: 'ft/min',
    placeholder: '-2000',
  },
  { id: 'military', label: 'Military', kind: 'flag', operators: FLAG },
  { id: 'emergency', label: 'Emergency', kind: 'flag', operators: FLAG },
  { id: 'callsign', label: 'Callsign', kind: 'text', operators: TEXT, placeholder: 'BAW' },
  { id: 'registration', label: 'Registration', kind: 'text', operators: TEXT, placeholder: 'G-EUYA' },
  { id: 'icao', label: 'ICAO address', kind: 'text', operators: TEXT, placeholder: '4CA7B6' },
  { id: 'squawk', label: 'Squawk', kind: 'text', operators: CODE, placeholder: '7700' },
  { id: 'type', label: 'Aircraft type', kind: 'text', operators: TEXT, placeholder: 'A388' },
  { id: 'category', label: 'Category', kind: 'text', operators: CODE, placeholder: 'A7' },
];

const OTHER_NAMES: Readonly<Record<string, string>> = { proximity: 'distance', aircraft_type: 'type' };
const OTHER_OPERATORS: Readonly<Record<string, string>> = { ne: 'neq', lte: 'le', gte: 'ge' };

/** The type of that name; one the page does not know is a text with that name. */
export function conditionType(name: string): ConditionType {
  const id = OTHER_NAMES[name] ?? name;
  return (
    CONDITION_TYPES.find((type) => type.id === id) ?? {
      id,
      label: id.charAt(0).toUpperCase() + id.slice(1).replaceAll('_', ' '),
      kind: 'text',
      operators: TEXT,
    }
  );
}

export function operatorName(name: string): string {
  return OTHER_OPERATORS[name] ?? name;
}

/** The operators to choose from, the one that is chosen among them even where it is unusual. */
export function operatorsOf(type: ConditionType, chosen: string): readonly OperatorChoice[] {
  const id = operatorName(chosen);
  if (type.operators.some((operator) => operator.id === id)) {
    return type.operators;
  }
  const known = [...TEXT, ...NUMBER].find((operator) => operator.id === id);
  return [...type.operators, known ?? { id, label: id }];
}

export function isYes(value: string): boolean {
  return ['true', '1', 'yes'].includes(value.trim().toLowerCase());
}
