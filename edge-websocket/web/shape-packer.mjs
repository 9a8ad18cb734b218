/**
 * Packs groups of lines (polygons of rings, or one group of lines) of degrees.
 *
 * Four 64-bit floats, little-endian: degrees of longitude and latitude a grid step, longitude and latitude of the grid's
 * origin. Then whole numbers, seven bits a byte, lowest first, the eighth bit set when more follow: how many groups; for
 * each how many lines; for each how many points; for each the steps east and north from the point before (the origin
 * before the first of the file), signed ones as 0, -1, 1, -2, …
 */
export function pack(groups, { scale, translate }) {
  const grid = new Float64Array([...scale, ...translate]);
  const bytes = [...new Uint8Array(grid.buffer)];
  let [x, y] = [0, 0];
  whole(bytes, groups.length);
  for (const lines of groups) {
    whole(bytes, lines.length);
    for (const line of lines) {
      whole(bytes, line.length);
      for (const [lon, lat] of line) {
        const [toX, toY] = [Math.round((lon - translate[0]) / scale[0]), Math.round((lat - translate[1]) / scale[1])];
        signed(bytes, toX - x);
        signed(bytes, toY - y);
        [x, y] = [toX, toY];
      }
    }
  }
  return Uint8Array.from(bytes);
}

function signed(bytes, value) {
  whole(bytes, value < 0 ? -2 * value - 1 : 2 * value);
}

function whole(bytes, value) {
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) {
    bytes.push((rest & 0x7f) | 0x80);
  }
  bytes.push(rest);
}
