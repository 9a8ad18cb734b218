import type { Theme } from '../look/theme';
import type { Units } from '../look/units';
import type { AltitudeFilter } from '../sky/filter';
import type { Flight } from '../sky/flight';
import type { LatLon, Mercator } from '../sky/geo';
import type { SafetyEvent } from 'skyspy-client';
import type { TrailChoice } from '../page/state';
import type { RoutePoint } from '../datalink/message';
import type { Box } from './label-layout';
import type { Viewport } from './viewport';

/** A place that an aircraft told in a message. */
export interface Report extends LatLon {
  readonly hex: string | undefined;
  /** When it was there, as far as is known: the message came then. */
  readonly atMs: number;
}

/** What is on the map of datalink messages. */
export interface Reported {
  readonly reports: readonly Report[];
  /** Where the selected aircraft says that it goes. */
  readonly route: readonly RoutePoint[];
}

/** What one frame is painted from. */
export interface Scene {
  readonly viewport: Viewport;
  readonly nowMs: number;
  readonly theme: Theme;
  readonly units: Units;
  readonly selected: string | undefined;
  readonly hovered: string | undefined;
  readonly filter: AltitudeFilter;
  readonly labels: boolean;
  readonly trails: TrailChoice;
  readonly receiver: LatLon | undefined;
  readonly flights: Iterable<Flight>;
  readonly reported: Reported;
  readonly flightOf: (hex: string) => Flight | undefined;
  /** Pairs that come too close. */
  readonly conflicts: readonly Conflict[];
  /** Parts of the map under panels, where a label could not be read. */
  readonly covered: readonly Box[];
  /** Whether symbols glide between reports. */
  readonly glide: boolean;
}

/** A safety event between two aircraft, with the places where each was last seen. */
export interface Conflict {
  readonly event: SafetyEvent;
  readonly between: ReadonlyArray<{ readonly hex: string; readonly seen: Mercator | undefined }>;
}

/** An aircraft where it stands on the screen in the current frame. */
export interface Drawn {
  readonly flight: Flight;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
