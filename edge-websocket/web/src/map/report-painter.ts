import { MAP_PALETTE, type MapPalette } from '../look/theme';
import { toMercator } from '../sky/geo';
import { FONT } from './canvas';
import type { Report, Scene } from './scene';

const SIZE = 4;
const SELECTED_SIZE = 6;
const ROUTE_DASH = [6, 6];
const NAMES_FROM_ZOOM = 5;

/** A place told just now lies under the aircraft and its label. */
const NAMED_AFTER_MS = 60_000;

/** Paints where aircraft said in messages that they were, and where the selected one says that it goes. */
export function paintReports(context: CanvasRenderingContext2D, scene: Scene): void {
  const palette = MAP_PALETTE[scene.theme];
  paintRoute(context, scene, palette);
  context.lineWidth = 1.25;
  for (const report of scene.reported.reports) {
    const selected = report.hex !== undefined && report.hex === scene.selected;
    const [x, y] = screen(report, scene);
    if (scene.viewport.shows(x, y, SELECTED_SIZE)) {
      context.globalAlpha = selected ? 1 : 0.6;
      diamond(context, x, y, selected ? SELECTED_SIZE : SIZE);
      context.fillStyle = selected ? palette.accent : palette.halo;
      context.fill();
      context.strokeStyle = palette.accent;
      context.stroke();
      if (selected && scene.nowMs - report.atMs > NAMED_AFTER_MS) {
        name(context, timeText(report), x + SELECTED_SIZE + 4, y, palette);
      }
    }
  }
  context.globalAlpha = 1;
}

function paintRoute(context: CanvasRenderingContext2D, scene: Scene, palette: MapPalette): void {
  const { route } = scene.reported;
  if (route.length === 0) {
    return;
  }
  context.strokeStyle = palette.accent;
  context.lineWidth = 1.5;
  context.setLineDash(ROUTE_DASH);
  context.beginPath();
  route.forEach((point) => context.lineTo(...screen(point, scene)));
  context.stroke();
  context.setLineDash([]);
  for (const point of route) {
    const [x, y] = screen(point, scene);
    context.beginPath();
    context.arc(x, y, 3, 0, 7);
    context.fillStyle = palette.halo;
    context.fill();
    context.stroke();
    if (scene.viewport.zoom >= NAMES_FROM_ZOOM) {
      name(context, point.name, x + 7, y, palette);
    }
  }
}

function diamond(context: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  context.beginPath();
  context.moveTo(x, y - size);
  context.lineTo(x + size, y);
  context.lineTo(x, y + size);
  context.lineTo(x - size, y);
  context.closePath();
}

function name(context: CanvasRenderingContext2D, text: string, x: number, y: number, palette: MapPalette): void {
  context.save();
  context.globalAlpha = 1;
  context.font = `12px ${FONT}`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.strokeStyle = palette.halo;
  context.strokeText(text, x, y);
  context.fillStyle = palette.textDim;
  context.fillText(text, x, y);
  context.restore();
}

function screen(point: { lat: number; lon: number }, { viewport }: Scene): [number, number] {
  const { x, y } = toMercator(point);
  return [viewport.screenX(x), viewport.screenY(y)];
}

function timeText({ atMs }: Report): string {
  return new Date(atMs).toISOString().slice(11, 16);
}
