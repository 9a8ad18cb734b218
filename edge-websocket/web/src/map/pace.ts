import { clamp } from '../sky/geo';
import type { Viewport } from './viewport';

const FASTEST_PER_MS = 600 / 3_600_000 / 21_600;
const STEP_PIXELS = 0.3;
const SLOWEST_FPS = 12;
const FASTEST_FPS = 60;

/**
 * How long to wait before the next frame is worth painting, in ms: aircraft should not move more than a third of a pixel
 * per frame. Seen from far away few frames do that, which leaves a small computer at rest.
 */
export function framePauseMs(viewport: Viewport): number {
  const pixelsPerSecond = FASTEST_PER_MS * 2 * viewport.scale * 1_000;
  return 1_000 / clamp(pixelsPerSecond / STEP_PIXELS, SLOWEST_FPS, FASTEST_FPS);
}
