import type { Feed } from '../feed/feed';
import type { MapView } from '../map/map-view';
import { altitudeColour } from '../look/altitude-colour';
import { resolveTheme } from '../look/theme';
import type { Sky } from '../sky/sky';
import type { Store } from './state';

/** What the page shows, for tests and for the curious: read-only, on window.skyspy. */
export function exposeDiagnostics(
  feed: Feed,
  sky: Sky,
  store: Store,
  map: () => MapView | undefined,
  datalink: () => Readonly<Record<string, number>>,
  alerts: () => Readonly<Record<string, number>>,
): void {
  const drawn = () => map()?.overlay.drawn ?? [];
  const labels = () => map()?.overlay.labels ?? new Map<string, { text: { name: string; detail: string } }>();
  const diagnostics = {
    /** State of the connection, latency in ms, frames that were not messages. */
    connection: () => ({ ...feed.state, latencyMs: feed.latencyMs, rejectedFrames: feed.rejectedFrames }),
    counts: () => ({ known: sky.size, withPosition: sky.withPosition, drawn: drawn().length, labels: labels().size }),
    /** Addresses of the aircraft in the last frame. */
    drawn: () => drawn().map(({ flight }) => flight.hex),
    labels: () => [...labels()].map(([hex, { text }]) => ({ hex, ...text })),
    /** Pairs that come too close, as drawn: event and numbers. */
    conflicts: () => (map()?.overlay.conflicts ?? []).map(({ id, text }) => ({ id, text })),
    /** ICAO codes of the airports in view. */
    airports: () => [...(map()?.overlay.airportsShown ?? [])],
    /** One aircraft as known and as drawn; null when it is not known. Screen position in CSS pixels within the map. */
    aircraft: (hex: string) => {
      const flight = sky.get(hex);
      const spot = drawn().find((each) => each.flight.hex === hex);
      return flight === undefined
        ? null
        : {
            hex,
            name: flight.name,
            symbol: flight.symbol,
            fields: { ...flight.aircraft },
            colour: altitudeColour(flight.altitude, resolveTheme(store.state.theme)),
            freshness: flight.freshness(Date.now()),
            trailPoints: flight.trail.points.length,
            screen: spot === undefined ? null : { x: spot.x, y: spot.y, radius: spot.radius },
            label: labels().get(hex)?.text ?? null,
          };
    },
    /** Time that painting takes on the main thread, over the last frames. */
    frame: () => map()?.overlay.meter.summary ?? null,
    /** Frames received since the page was opened. */
    frames: () => feed.frames.count,
    /** Datalink messages known, aircraft listed with theirs, places and points of a route on the map. */
    datalink,
    /** Matches of alert rules known, those nobody has taken note of, and rules. */
    alerts,
    camera: () => map()?.camera ?? null,
    state: () => ({ ...store.state }),
  };
  Object.defineProperty(window, 'skyspy', { value: Object.freeze(diagnostics), enumerable: true });
}
