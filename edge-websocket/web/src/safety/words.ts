import type { SafetyEvent } from 'skyspy-client';

const KINDS: Readonly<Record<string, string>> = {
  emergency_squawk: 'Emergency',
  tcas_ra: 'TCAS resolution advisory',
  tcas_ta: 'TCAS traffic advisory',
  extreme_vs: 'Extreme vertical speed',
  vs_reversal: 'Vertical reversal',
  proximity_conflict: 'Proximity',
  unusual_squawk: 'Unusual squawk',
};

/** What kind of event it is, for people. */
export function kindText({ event_type }: SafetyEvent): string {
  return KINDS[event_type] ?? event_type.replaceAll('_', ' ');
}

/** How an event ended. */
export function endText({ resolution }: SafetyEvent): string {
  switch (resolution) {
    case 'clear_of_conflict':
      return 'clear of conflict';
    case 'lost':
      return 'no longer heard';
    default:
      return 'over';
  }
}

/** Who it is about, the first of a pair first: callsign where there is one, else the address. */
export function parties(event: SafetyEvent): ReadonlyArray<{ readonly hex: string; readonly name: string }> {
  const first = { hex: event.icao_hex, name: event.callsign ?? event.icao_hex };
  const hex = event.icao_hex_2;
  return hex ? [first, { hex, name: event.callsign_2 ?? hex }] : [first];
}

/** The numbers an encounter rests on: 0.34 NM, 300 ft, closest in 12 s. Empty for other events. */
export function numbers({ details = {} }: SafetyEvent): string {
  const { horizontal_nm: apart, vertical_ft: above, time_to_cpa_s: toClosest } = details;
  if (typeof apart !== 'number' || typeof above !== 'number') {
    return '';
  }
  const seconds = typeof toClosest === 'number' && toClosest >= 1 ? ` · closest in ${Math.round(toClosest)} s` : '';
  return `${apart.toFixed(2)} NM · ${Math.round(above)} ft${seconds}`;
}

/** 5 s, 12 min, 3 h: as long as it lasted. */
export function spanText(fromMs: number, toMs: number): string {
  const seconds = Math.max(0, Math.round((toMs - fromMs) / 1_000));
  if (seconds < 60) {
    return `${seconds} s`;
  }
  return seconds < 3_600 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3_600)} h`;
}
