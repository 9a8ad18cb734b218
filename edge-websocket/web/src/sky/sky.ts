import type { AircraftChange } from 'skyspy-client';
import { Flight } from './flight';

/** All flights by address, kept up with the changes of the aircraft table. */
export class Sky {
  readonly #flights = new Map<string, Flight>();
  #withPosition = 0;

  get size(): number {
    return this.#flights.size;
  }

  get withPosition(): number {
    return this.#withPosition;
  }

  get(hex: string | undefined): Flight | undefined {
    return hex === undefined ? undefined : this.#flights.get(hex);
  }

  [Symbol.iterator](): IterableIterator<Flight> {
    return this.#flights.values();
  }

  apply(change: AircraftChange, nowMs: number): void {
    const flight = this.#flights.get(change.hex);
    const located = flight?.position !== undefined ? 1 : 0;
    if (change.kind === 'removed') {
      this.#flights.delete(change.hex);
      this.#withPosition -= located;
      return;
    }
    if (flight === undefined) {
      this.#flights.set(change.hex, new Flight(change.aircraft, change.source, nowMs));
    } else {
      flight.update(change.aircraft, change.previous, change.source, nowMs);
    }
    this.#withPosition += (this.#flights.get(change.hex)?.position !== undefined ? 1 : 0) - located;
  }
}
