import type { Flight } from './flight';

/** How well an aircraft answers a query: 0 not at all, more is better. */
export function match(flight: Flight, query: string): number {
  const wanted = normal(query);
  if (wanted === '') {
    return 0;
  }
  const { flight: callsign, r, t, squawk } = flight.aircraft;
  let best = 0;
  for (const field of [callsign, r, flight.hex, t, squawk]) {
    const value = normal(field ?? '');
    if (value === wanted) {
      return 3;
    }
    best = Math.max(best, value.startsWith(wanted) ? 2 : value.includes(wanted) ? 1 : 0);
  }
  return best;
}

export function search(flights: Iterable<Flight>, query: string, limit: number): Flight[] {
  return [...flights]
    .map((flight) => ({ flight, score: match(flight, query) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.flight.name.localeCompare(b.flight.name))
    .slice(0, limit)
    .map(({ flight }) => flight);
}

function normal(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9~]/g, '');
}
