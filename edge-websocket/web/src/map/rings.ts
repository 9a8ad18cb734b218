import { MAP_PALETTE } from '../look/theme';
import { destination, toMercator, type LatLon, type Mercator } from '../sky/geo';
import type { Units } from '../look/units';
import { FONT } from './canvas';
import type { Box } from './label-layout';
import type { Scene } from './scene';
import type { Viewport } from './viewport';

const NM_PER_KM = 1 / 1.852;
const CORNERS = 96;

interface Ring {
  readonly label: string;
  readonly points: readonly Mercator[];
}

/** Circles of equal distance around the receiver. */
export class Rings {
  #key = '';
  #rings: readonly Ring[] = [];
  #boxes: readonly Box[] = [];

  /** Where the ring labels and the receiver stand, so that others keep off. */
  get boxes(): readonly Box[] {
    return this.#boxes;
  }

  paint(context: CanvasRenderingContext2D, { viewport, theme, units, receiver }: Scene): void {
    if (receiver === undefined) {
      return;
    }
    this.#prepare(receiver, units);
    const palette = MAP_PALETTE[theme];
    context.lineWidth = 1;
    context.strokeStyle = palette.ring;
    context.font = `12px ${FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    const at = toMercator(receiver);
    const boxes: Box[] = [{ left: viewport.screenX(at.x) - 9, top: viewport.screenY(at.y) - 9, width: 18, height: 18 }];
    let labelBelow = viewport.screenY(at.y) - 24;
    for (const { label, points } of this.#rings) {
      context.beginPath();
      points.forEach(({ x, y }) => context.lineTo(viewport.screenX(x), viewport.screenY(y)));
      context.closePath();
      context.stroke();
      const north = points[0] as Mercator;
      const y = viewport.screenY(north.y);
      if (y < labelBelow) {
        paintLabel(context, label, viewport.screenX(north.x), y, palette);
        boxes.push({ left: viewport.screenX(north.x) - 28, top: y - 9, width: 56, height: 18 });
        labelBelow = y - 28;
      }
    }
    this.#boxes = boxes;
    paintReceiver(context, receiver, viewport, palette.textDim);
  }

  #prepare(receiver: LatLon, units: Units): void {
    const key = `${receiver.lat},${receiver.lon},${units}`;
    if (key === this.#key) {
      return;
    }
    this.#key = key;
    const distances = units === 'aviation' ? [10, 25, 50, 100, 150, 200] : [20, 50, 100, 200, 300, 400];
    this.#rings = distances.map((distance) => ({
      label: units === 'aviation' ? `${distance} NM` : `${distance} km`,
      points: Array.from({ length: CORNERS }, (_, corner) =>
        toMercator(destination(receiver, (corner * 360) / CORNERS, distance * (units === 'aviation' ? 1 : NM_PER_KM))),
      ),
    }));
  }
}

function paintLabel(
  context: CanvasRenderingContext2D,
  label: string,
  x: number,
  y: number,
  palette: { halo: string; ringText: string },
): void {
  context.save();
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.strokeStyle = palette.halo;
  context.strokeText(label, x, y);
  context.fillStyle = palette.ringText;
  context.fillText(label, x, y);
  context.restore();
}

function paintReceiver(context: CanvasRenderingContext2D, receiver: LatLon, viewport: Viewport, colour: string): void {
  const at = toMercator(receiver);
  const [x, y] = [viewport.screenX(at.x), viewport.screenY(at.y)];
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  context.arc(x, y, 4, 0, 7);
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    context.moveTo(x + dx * 4, y + dy * 4);
    context.lineTo(x + dx * 9, y + dy * 9);
  }
  context.stroke();
}
