import type { AcarsMessage } from 'skyspy-client';
import { isUpkeep } from './message';

/** Which messages are shown; empty does not limit. */
export interface MessageFilter {
  readonly label: string;
  readonly category: string;
  readonly airline: string;
  /** Words that must all occur somewhere: in the text, in what it means, in who sent it. */
  readonly text: string;
  /** Whether messages that only keep a link up are shown. */
  readonly link: boolean;
}

export const EVERY_MESSAGE: MessageFilter = { label: '', category: '', airline: '', text: '', link: false };

export function isOpen({ label, category, airline, text }: MessageFilter): boolean {
  return label === '' && category === '' && airline === '' && text === '';
}

/** The filter as a test of single messages. */
export function chooser({ label, category, airline, text, link }: MessageFilter): (message: AcarsMessage) => boolean {
  const words = text
    .toUpperCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return (message) =>
    (label === '' || message.label === label) &&
    (category === '' || message.category === category) &&
    (airline === '' || message.airline?.icao === airline) &&
    (link || label !== '' || !isUpkeep(message)) &&
    (words.length === 0 || words.every((word) => searched(message).includes(word)));
}

/** What can be chosen, most frequent first. */
export function choices(
  messages: Iterable<AcarsMessage>,
  of: (message: AcarsMessage) => string | undefined,
): Array<{ value: string; count: number }> {
  const counts = new Map<string, number>();
  for (const message of messages) {
    const value = of(message);
    if (value !== undefined && value !== '') {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

function searched({ text, callsign, flight, registration, icao_hex, label, decoded }: AcarsMessage): string {
  const { description, departure, arrival, route } = decoded ?? {};
  return [text, callsign, flight, registration, icao_hex, label, description, departure, arrival, route]
    .filter((part) => part !== undefined && part !== null)
    .join('\n')
    .toUpperCase();
}
