/** A transparent canvas that covers its parent, sharp on any screen. */
export class Layer {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  #ratio = 1;

  constructor(parent: HTMLElement, name: string) {
    this.canvas = document.createElement('canvas');
    this.canvas.className = `layer ${name}`;
    parent.append(this.canvas);
    const context = this.canvas.getContext('2d');
    if (context === null) {
      throw new Error('This browser has no 2D canvas');
    }
    this.context = context;
  }

  get ratio(): number {
    return this.#ratio;
  }

  /** Clears the layer, at the size its parent has now. */
  begin(width: number, height: number): CanvasRenderingContext2D {
    this.#ratio = Math.min(2, window.devicePixelRatio || 1);
    const [w, h] = [Math.round(width * this.#ratio), Math.round(height * this.#ratio)];
    if (this.canvas.width !== w || this.canvas.height !== h) {
      this.canvas.width = w;
      this.canvas.height = h;
      this.canvas.style.width = `${width}px`;
      this.canvas.style.height = `${height}px`;
    }
    this.context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    this.context.clearRect(0, 0, width, height);
    return this.context;
  }
}

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';
