import type { Reported } from '../map/scene';
import type { State } from '../page/state';
import type { Inbox } from './inbox';
import { placeOf, routeOf, timeOf } from './message';

const SHOWN_FOR_MS = 3_600_000;
const NOTHING: Reported = { reports: [], route: [] };

/** What the messages of the last hour tell of places; made anew only when there are others. */
export class ReportedPlaces {
  readonly #inbox: Inbox;
  #key = '';
  #made = NOTHING;

  constructor(inbox: Inbox) {
    this.#inbox = inbox;
  }

  of({ reports, selected }: State, nowMs: number): Reported {
    const key = `${reports}|${selected ?? ''}|${this.#inbox.version}|${Math.floor(nowMs / 60_000)}`;
    if (key !== this.#key) {
      this.#key = key;
      this.#made = reports ? this.#make(selected, nowMs) : NOTHING;
    }
    return this.#made;
  }

  #make(selected: string | undefined, nowMs: number): Reported {
    const newest = [...this.#inbox]
      .filter((message) => nowMs - timeOf(message) < SHOWN_FOR_MS)
      .sort((a, b) => timeOf(b) - timeOf(a));
    const planned = newest.find((message) => message.icao_hex === selected && routeOf(message).length > 1);
    return {
      reports: newest.flatMap((message) => {
        const place = placeOf(message);
        return place === undefined ? [] : [{ ...place, hex: message.icao_hex ?? undefined, atMs: timeOf(message) }];
      }),
      route: selected === undefined || planned === undefined ? [] : routeOf(planned),
    };
  }
}
