import type { Position } from 'geojson';

/** Groups of lines: polygons of rings, or one group of lines. */
export type Groups = Position[][][];

const GRID_BYTES = 32;

/** Unpacks what shape-packer.mjs packed; the layout is described there. Throws a RangeError when the file is cut off. */
export function unpack(file: ArrayBuffer): Groups {
  const reader = new Reader(file);
  const [stepLon, stepLat, originLon, originLat] = reader.grid;
  let [x, y] = [0, 0];
  return reader.list(() =>
    reader.list(() =>
      reader.list(() => {
        x += reader.signed();
        y += reader.signed();
        return [originLon + x * stepLon, originLat + y * stepLat];
      }),
    ),
  );
}

class Reader {
  readonly grid: readonly [number, number, number, number];
  readonly #bytes: Uint8Array;
  #next = GRID_BYTES;

  constructor(file: ArrayBuffer) {
    const view = new DataView(file);
    const float = (index: number) => view.getFloat64(index * 8, true);
    this.grid = [float(0), float(1), float(2), float(3)];
    this.#bytes = new Uint8Array(file);
  }

  list<T>(item: () => T): T[] {
    const items: T[] = [];
    for (let missing = this.#whole(); missing > 0; missing--) {
      items.push(item());
    }
    return items;
  }

  signed(): number {
    const value = this.#whole();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  #whole(): number {
    for (let value = 0, weight = 1; ; weight *= 128) {
      const byte = this.#bytes[this.#next++];
      if (byte === undefined) {
        throw new RangeError('The file of shapes ends too early');
      }
      value += (byte & 0x7f) * weight;
      if (byte < 0x80) {
        return value;
      }
    }
  }
}
