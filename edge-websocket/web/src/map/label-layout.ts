export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Something on the screen that wants a label; the first in the list choose first. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

/** Where a label sits against its anchor. */
export interface Placement {
  readonly index: number;
  readonly dx: number;
  readonly dy: number;
}

const GAP = 2;
const CELL = 64;

/** Places as many labels as fit without covering another label or a symbol: right, left, below, above. */
export function placeLabels(anchors: readonly Anchor[], limit: number, obstacles: readonly Box[] = []): Placement[] {
  const taken = new Grid();
  obstacles.forEach((box) => taken.add(box));
  anchors.forEach((anchor) => taken.add(symbolBox(anchor)));
  const placed: Placement[] = [];
  for (let index = 0; index < anchors.length && placed.length < limit; index++) {
    const anchor = anchors[index] as Anchor;
    const own = symbolBox(anchor);
    for (const [dx, dy] of corners(anchor)) {
      const box = { left: anchor.x + dx, top: anchor.y + dy, width: anchor.width, height: anchor.height };
      if (!taken.hits(box, own)) {
        taken.add(box);
        placed.push({ index, dx, dy });
        break;
      }
    }
  }
  return placed;
}

function corners({ radius, width, height }: Anchor): ReadonlyArray<readonly [number, number]> {
  return [
    [radius + GAP, -height / 2],
    [-radius - GAP - width, -height / 2],
    [-width / 2, radius + GAP],
    [-width / 2, -radius - GAP - height],
  ];
}

/** The part of a symbol that no label may cover: less than its box, because its corners are empty. */
export function symbolBox({ x, y, radius }: Pick<Anchor, 'x' | 'y' | 'radius'>): Box {
  const r = radius * 0.6;
  return { left: x - r, top: y - r, width: 2 * r, height: 2 * r };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

/** Boxes by the cells they touch, so that a look-up meets only neighbours. */
class Grid {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    this.#visit(box, (key) => {
      const cell = this.#cells.get(key);
      if (cell === undefined) {
        this.#cells.set(key, [box]);
      } else {
        cell.push(box);
      }
      return false;
    });
  }

  hits(box: Box, except: Box): boolean {
    return this.#visit(box, (key) =>
      (this.#cells.get(key) ?? []).some((other) => overlaps(box, other) && !same(other, except)),
    );
  }

  #visit({ left, top, width, height }: Box, visitor: (key: number) => boolean): boolean {
    for (let row = Math.floor(top / CELL); row <= Math.floor((top + height) / CELL); row++) {
      for (let column = Math.floor(left / CELL); column <= Math.floor((left + width) / CELL); column++) {
        if (visitor(row * 4096 + column)) {
          return true;
        }
      }
    }
    return false;
  }
}

function same(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}
