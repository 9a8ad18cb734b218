const KEPT = 240;

/** How long the last frames took to paint, and how many there were. */
export class FrameMeter {
  #took: number[] = [];
  #at: number[] = [];

  measure(paint: () => void): void {
    const start = performance.now();
    paint();
    const end = performance.now();
    this.#took.push(end - start);
    this.#at.push(end);
    if (this.#took.length > KEPT) {
      this.#took.shift();
      this.#at.shift();
    }
  }

  get summary(): { frames: number; perSecond: number; medianMs: number; meanMs: number; p95Ms: number; maxMs: number } {
    const sorted = [...this.#took].sort((a, b) => a - b);
    const frames = sorted.length;
    const span = (this.#at.at(-1) ?? 0) - (this.#at[0] ?? 0);
    return {
      frames,
      perSecond: span > 0 ? ((frames - 1) * 1_000) / span : 0,
      medianMs: sorted[Math.floor(frames / 2)] ?? 0,
      meanMs: frames === 0 ? 0 : sorted.reduce((sum, value) => sum + value, 0) / frames,
      p95Ms: sorted[Math.floor(frames * 0.95)] ?? 0,
      maxMs: sorted.at(-1) ?? 0,
    };
  }
}
