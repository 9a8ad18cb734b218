import { colourStep, stepColour } from '../look/altitude-colour';
import { passes } from '../sky/filter';
import type { Flight } from '../sky/flight';
import type { Mercator } from '../sky/geo';
import type { TrailPoint } from '../sky/trail';
import type { Scene } from './scene';
import type { Viewport } from './viewport';

const GAP_DASH = [3, 5];

/** Paints where aircraft have been, in the colour of the altitude they had there; gaps are dashed. */
export function paintTrails(context: CanvasRenderingContext2D, scene: Scene): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const flight of scene.flights) {
    const selected = flight.hex === scene.selected;
    if (selected || (scene.trails === 'all' && passes(flight.altitude, scene.filter))) {
      context.globalAlpha = selected ? 1 : 0.5;
      context.lineWidth = selected ? 3 : 1.5;
      paintTrail(context, flight, scene);
    }
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

function paintTrail(context: CanvasRenderingContext2D, { trail, motion, altitude }: Flight, scene: Scene): void {
  const { points } = trail;
  for (let from = 0; from < points.length - 1;) {
    const to = endOfRun(points, from);
    stroke(context, points.slice(from, to + 1), scene, points[to] as TrailPoint);
    from = to;
  }
  const last = points.at(-1);
  const now = motion.at(scene.nowMs);
  if (last !== undefined && now !== undefined) {
    stroke(context, [last, now], scene, { ...last, altitude, afterGap: false });
  }
}

/** The last point up to which the line keeps one colour and one dash. */
function endOfRun(points: readonly TrailPoint[], from: number): number {
  const first = points[from + 1] as TrailPoint;
  let to = from + 1;
  while (to + 1 < points.length && alike(points[to + 1] as TrailPoint, first)) {
    to++;
  }
  return to;
}

function alike(a: TrailPoint, b: TrailPoint): boolean {
  return a.afterGap === b.afterGap && colourStep(a.altitude) === colourStep(b.altitude);
}

function stroke(
  context: CanvasRenderingContext2D,
  line: readonly Mercator[],
  { viewport, theme }: Scene,
  style: TrailPoint,
): void {
  context.strokeStyle = stepColour(colourStep(style.altitude), theme);
  context.setLineDash(style.afterGap ? GAP_DASH : []);
  context.beginPath();
  line.forEach(({ x, y }) => trace(context, viewport, x, y));
  context.stroke();
}

function trace(context: CanvasRenderingContext2D, viewport: Viewport, x: number, y: number): void {
  context.lineTo(viewport.screenX(x), viewport.screenY(y));
}
