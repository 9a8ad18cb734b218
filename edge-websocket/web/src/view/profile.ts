import { altitudeColour } from '../look/altitude-colour';
import type { Theme } from '../look/theme';
import type { Flight } from '../sky/flight';

const HEADROOM = 0.12;
const LEAST_SPAN_FT = 1_000;

/** Paints altitude over time, in the colours of the altitudes; false when there is too little to draw a line. */
export function paintProfile(canvas: HTMLCanvasElement, flight: Flight, theme: Theme, nowMs: number): boolean {
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext('2d');
  if (context === null || width === 0) {
    return false;
  }
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  context.scale(ratio, ratio);
  const points = flight.trail.points.map(({ atMs, altitude }) => ({
    atMs,
    altitude,
    ft: altitude === 'ground' ? 0 : altitude,
  }));
  points.push({ atMs: nowMs, altitude: flight.altitude, ft: flight.altitude === 'ground' ? 0 : flight.altitude });
  const known = points.filter((point): point is typeof point & { ft: number } => point.ft !== undefined);
  if (known.length < 3) {
    return false;
  }
  const start = known[0]?.atMs ?? nowMs;
  const lowest = Math.min(...known.map(({ ft }) => ft));
  const highest = Math.max(...known.map(({ ft }) => ft));
  const span = Math.max(LEAST_SPAN_FT, highest - lowest);
  const bottom = (highest + lowest - span) / 2;
  const x = (atMs: number) => 2 + ((width - 4) * (atMs - start)) / Math.max(1, nowMs - start);
  const y = (ft: number) => height * (1 - HEADROOM - ((1 - 2 * HEADROOM) * (ft - bottom)) / span);
  context.lineWidth = 2;
  context.lineCap = 'round';
  known.slice(1).forEach((point, index) => {
    const before = known[index] as (typeof known)[number];
    context.strokeStyle = altitudeColour(point.altitude, theme);
    context.beginPath();
    context.moveTo(x(before.atMs), y(before.ft));
    context.lineTo(x(point.atMs), y(point.ft));
    context.stroke();
  });
  return true;
}
