import type { Flight } from './flight';

const MEANING: Readonly<Record<string, string>> = {
  '7500': 'Unlawful interference',
  '7600': 'Radio failure',
  '7700': 'General emergency',
};

/** What the squawk cries for, or undefined when it is an ordinary one. */
export function emergencyText(flight: Flight): string | undefined {
  const { squawk, emergency } = flight.aircraft;
  return MEANING[squawk ?? ''] ?? (emergency === true ? 'Emergency' : undefined);
}
