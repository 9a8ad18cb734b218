export type SymbolClass =
  | 'airliner'
  | 'heavy'
  | 'turboprop'
  | 'light'
  | 'glider'
  | 'helicopter'
  | 'fighter'
  | 'uav'
  | 'balloon'
  | 'ground'
  | 'unknown';

/** Designators (ICAO Doc 8643), or how they begin, of the types whose emitter category says too little. */
const BY_TYPE: ReadonlyArray<readonly [SymbolClass, RegExp]> = [
  ['heavy', /^(A30|A31|A33|A34|A35|A38|A3ST|A124|A225|B74|B76|B77|B78|C17$|C5M|DC10|IL96|K35|KC|MD11|BLCF)/],
  [
    'helicopter',
    /^(A109|A119|A139|A149|A169|A189|ALO|AS[35]|B06|B407|B412|B429|B47G|B505|EC|EH10|EXPL|G2CA|GAZL|H[1256]\d|H47|H64|LYNX|MI\d|NH90|PUMA|R22|R44|R66|S6|S7|S92|TIGR|UH1)/,
  ],
  ['fighter', /^(A10$|EUFI|F1[4568]|F2TH?$|F22|F35|F4$|F5$|HAWK|HUNT|L39|MIR|MG\d|RFAL|SB39|SU[23]|T38|TOR|VF35)/],
  ['uav', /^(Q\d|RQ|HRON|ATLA|BAYR|DRON)/],
  ['glider', /^(GLID|AS(H|K|W|G)\d|ARCU|DG[148]|DISC|DUOD|G10\d|JS[13]|LS\d|NIMB|SF25|VENT)/],
  [
    'turboprop',
    /^(AN\d\d|AT[4-7]|ATP|B190|B350|BE20|BE30|BE9|C130|C160|C208|C212|C295|C30J|CN35|D228|D328|DH8|E120|F27|F50|JS|L410|P180|P46T|P3$|PC12|PC6|SB20|SF34|SH|SW4|A400|TBM)/,
  ],
  [
    'light',
    /^(AA5|BE3|BE7|BE5|BR23|C1[0-9]|C2[01]|C3|C4|CH6|CRUZ|DA[24]|DR|DV20|EV97|M20|P28|P32|PA|PIVI|PNR|RV|SIRA|SR2|TB|ULAC|Z42|WT9)/,
  ],
  [
    'airliner',
    /^(A2[01]N|A1[89]N|A3[12]|A318|B3[0-9]|B37|B38|B39|B7[135]|BCS|CRJ|E1[3579]|E2[29]|E75|E45|F100|F70|MD[89]|RJ|SU95)/,
  ],
];

const BY_CATEGORY: Readonly<Record<string, SymbolClass>> = {
  A1: 'light',
  A2: 'turboprop',
  A3: 'airliner',
  A4: 'airliner',
  A5: 'heavy',
  A6: 'fighter',
  A7: 'helicopter',
  B1: 'glider',
  B2: 'balloon',
  B4: 'light',
  B6: 'uav',
  C1: 'ground',
  C2: 'ground',
};

/** What an aircraft looks like: by its type where that is known, else by its emitter category. */
export function symbolClass(type: string | undefined, category: string | undefined): SymbolClass {
  const byType = type === undefined ? undefined : BY_TYPE.find(([, pattern]) => pattern.test(type))?.[0];
  return byType ?? BY_CATEGORY[category ?? ''] ?? 'unknown';
}

const CATEGORY_TEXT: Readonly<Record<string, string>> = {
  A1: 'Light, below 7 t',
  A2: 'Small, below 34 t',
  A3: 'Large, below 136 t',
  A4: 'High vortex large',
  A5: 'Heavy, above 136 t',
  A6: 'High performance',
  A7: 'Rotorcraft',
  B1: 'Glider',
  B2: 'Lighter than air',
  B3: 'Parachutist',
  B4: 'Ultralight',
  B6: 'Unmanned',
  B7: 'Space vehicle',
  C1: 'Emergency vehicle',
  C2: 'Service vehicle',
  C3: 'Obstacle',
};

/** The emitter category in words. */
export function categoryText(category: string | undefined): string | undefined {
  return CATEGORY_TEXT[category ?? ''];
}
