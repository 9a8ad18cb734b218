import { MAP_PALETTE, type MapPalette } from '../look/theme';
import { numbers } from '../safety/words';
import { toMercator, type Mercator } from '../sky/geo';
import { FONT } from './canvas';
import type { Box } from './label-layout';
import type { Conflict, Scene } from './scene';

const DASH = [6, 4];
const LABEL_ABOVE = 14;
const LINE = 16;

/** Where a conflict was painted, for those who look. */
export interface PaintedConflict {
  readonly id: number;
  readonly text: string;
  /** Where the numbers stand, so that labels keep off. */
  readonly box: Box;
}

/** Draws a line between aircraft that come too close, with the numbers at its middle. */
export function paintConflicts(context: CanvasRenderingContext2D, scene: Scene): readonly PaintedConflict[] {
  const palette = MAP_PALETTE[scene.theme];
  context.save();
  context.lineWidth = 2;
  context.strokeStyle = palette.alarm;
  context.lineJoin = 'round';
  const painted = scene.conflicts.flatMap((conflict) => {
    const ends = conflict.between.map(({ hex, seen }) => whereIs(hex, scene) ?? seen);
    const [from, to] = ends.map((at) => at && toScreen(at, scene));
    if (from === undefined || to === undefined) {
      return [];
    }
    context.setLineDash(DASH);
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(...to);
    context.stroke();
    const text = numbers(conflict.event);
    const box = paintText(context, text, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], palette);
    return [{ id: conflict.event.id, text, box }];
  });
  context.restore();
  return painted;
}

/** The aircraft as it is drawn: gliding between its reports. */
function whereIs(hex: string, { flightOf, nowMs }: Scene): Mercator | undefined {
  return flightOf(hex)?.motion.at(nowMs);
}

function toScreen({ x, y }: Mercator, { viewport }: Scene): [number, number] {
  return [viewport.screenX(x), viewport.screenY(y)];
}

function paintText(
  context: CanvasRenderingContext2D,
  text: string,
  [x, y]: readonly [number, number],
  { halo, alarm }: MapPalette,
): Box {
  context.setLineDash([]);
  context.font = `600 12px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'bottom';
  context.save();
  context.lineWidth = 4;
  context.strokeStyle = halo;
  context.strokeText(text, x, y - LABEL_ABOVE);
  context.restore();
  context.fillStyle = alarm;
  context.fillText(text, x, y - LABEL_ABOVE);
  const { width } = context.measureText(text);
  return { left: x - width / 2, top: y - LABEL_ABOVE - LINE, width, height: LINE };
}

/** The conflicts among events, which come gravest first: each pair once. */
export function conflictsAmong(events: readonly Conflict['event'][]): readonly Conflict[] {
  const pairs = new Map<string, Conflict['event']>();
  for (const event of events) {
    const pair = `${event.icao_hex}/${event.icao_hex_2}`;
    if (event.icao_hex_2 && typeof event.details?.['horizontal_nm'] === 'number' && !pairs.has(pair)) {
      pairs.set(pair, event);
    }
  }
  return [...pairs.values()].map((event) => ({
    event,
    between: [
      { hex: event.icao_hex, seen: place(event.aircraft_snapshot) },
      { hex: event.icao_hex_2 as string, seen: place(event.aircraft_snapshot_2) },
    ],
  }));
}

function place(snapshot: unknown): Mercator | undefined {
  const { lat, lon } = Object(snapshot) as { lat?: unknown; lon?: unknown };
  return typeof lat === 'number' && typeof lon === 'number' ? toMercator({ lat, lon }) : undefined;
}
